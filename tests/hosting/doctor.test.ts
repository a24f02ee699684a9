import { openHost } from './doctor-world.ts'
import { expect, test } from 'vitest'
test('x', async () => {
  const { examine } = await openHost()
  const { exitCode, words } = await examine()
  console.log(words)
  expect(exitCode).toBe(0)
})
