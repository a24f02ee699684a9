import { expect, test } from 'vitest'
import { shrink } from './shrink.ts'

test('a case is cut down to what it takes', async () => {
  const cases = [
    ...Array.from({ length: 20 }, (_, at) => ({ at })),
    { id: '1', deep: [{ kept: 'xxxxxxxx', gone: 7 }, 'gone'], gone: null },
  ]
  const left = await shrink(cases, (some) => {
    const written = JSON.stringify(some)
    return Promise.resolve(written.includes('{"at":13}') && written.includes('"kept":"x'))
  })
  expect(left).toEqual([{ at: 13 }, { deep: [{ kept: 'x' }] }])
})
