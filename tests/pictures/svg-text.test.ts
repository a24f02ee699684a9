import { svgText } from '#src/pictures/svg-text.ts'
import { expect, test } from 'vitest'

test('a text may hold what SVG would take for its own', () => {
  const text = svgText(1, 2, 'Swing & <b>push</b> & hold', { size: 20, weight: 500, fill: '#000' })
  expect(text).toContain('>Swing &amp; &lt;b&gt;push&lt;/b&gt; &amp; hold</text>')
})
