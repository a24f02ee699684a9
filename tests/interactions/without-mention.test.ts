import { withoutMention } from '#interactions/without-mention.ts'
import { ComponentType, type APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { expect, test } from 'vitest'

const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content })
const left = (content: string, inside = false): unknown => {
  const components: APIMessageTopLevelComponent[] = inside
    ? [{ type: ComponentType.Container, components: [text(content)] }]
    : [text(content)]
  return withoutMention(components, '7', 'somebody')
}

test.each([
  ['1 · <@7> · 3 in a row\n2 · <@8> · 2 in a row', '2 · <@8> · 2 in a row'],
  ['➤ **3 · <@7> (you) · 3 in a row**\n4 · <@8>', '4 · <@8>'],
  ['1 · <@77> · 3 in a row', '1 · <@77> · 3 in a row'],
  ['Done today: <@7>, <@8> and <@!7>', 'Done today: somebody, <@8> and somebody'],
  ['1 · <@7> · 3 in a row', '…'],
  ['nobody here', 'nobody here'],
])('a person is taken out of %j', (before, after) => {
  expect(left(before)).toEqual([text(after)])
  expect(left(before, true)).toEqual([{ type: ComponentType.Container, components: [text(after)] }])
})
