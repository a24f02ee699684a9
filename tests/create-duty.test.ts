import { lockDatabase } from '#adapters/sqlite/database-lock.ts'
import { createDuty } from '#src/create-duty.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

function openDuty(path: string) {
  const said: string[] = []
  const lock = lockDatabase(path)
  onTestFinished(lock.release)
  const warn = (words: string): void => {
    said.push(words)
  }
  return { duty: createDuty(lock, { warn } as never), lock, said }
}

test('who is alone has the duty, and nothing is said about it', () => {
  const { duty, said } = openDuty(join(temporaryFolder(), 'clamshell.db'))
  expect([duty.wasMine(), duty.isMine(), duty.wasMine()]).toEqual([false, true, true])
  expect(said).toEqual([])
})

test('who comes second says so once, and takes over when the first is gone', () => {
  const path = join(temporaryFolder(), 'clamshell.db')
  const first = openDuty(path)
  const second = openDuty(path)
  expect(first.duty.isMine()).toBe(true)
  expect([second.duty.isMine(), second.duty.isMine()]).toEqual([false, false])
  expect(second.said).toEqual([expect.stringContaining('another process works')])
  first.lock.release()
  expect([second.duty.isMine(), second.duty.isMine()]).toEqual([true, true])
  expect(second.said).toHaveLength(2)
  expect(second.said[1]).toContain('sends the reminders from now on')
  expect(first.said).toEqual([])
})
