import type { StartRecord } from '#adapters/health/start-record.ts'
import { logInWithCare } from '#src/log-in-with-care.ts'
import { expect, test } from 'vitest'

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')

function openLogin(changes: { pauseMs?: number; record?: Partial<StartRecord> } = {}) {
  const happened: string[] = []
  const timers: (() => void)[] = []
  const note = (what: string) => (): void => {
    happened.push(what)
  }
  const login = logInWithCare({
    record: {
      pauseMs: () => changes.pauseMs ?? 0,
      note: note('noted'),
      forget: note('forgotten'),
      ...changes.record,
    },
    logIn: async () => note('logged in')(),
    pause: async (ms) => note(`waited ${String(ms)}`)(),
    now: () => NOON,
    after: (ms, then) => {
      timers.push(then)
      return note(`no longer in ${String(ms)}`)
    },
    log: { warn: (_: object, words: string) => note(words.slice(0, 9))() } as never,
  })
  return { login, happened, timers }
}

test('a start is noted before the login, for that may end the process', async () => {
  const { login, happened } = openLogin()
  await login.start()
  expect(happened).toEqual(['noted', 'logged in'])
})

test('a start in a loop says that it waits, and waits', async () => {
  const { login, happened } = openLogin({ pauseMs: 40_000 })
  await login.start()
  expect(happened).toEqual(['the last ', 'waited 40000', 'noted', 'logged in'])
})

test('once the bot has lasted for five minutes, all is forgotten', async () => {
  const { login, happened, timers } = openLogin()
  await login.start()
  timers[0]?.()
  expect(happened.at(-1)).toBe('forgotten')
})

test('who is stopped after the login was in no trouble; who is stopped before may have been', async () => {
  const { login, happened } = openLogin()
  login.endedWell()
  expect(happened).toEqual([])
  await login.start()
  login.endedWell()
  expect(happened.slice(2)).toEqual(['no longer in 300000', 'forgotten'])
})

test('a record that cannot be kept stops no login', async () => {
  const { login, happened } = openLogin({
    record: {
      note: () => {
        throw new Error('EROFS')
      },
    },
  })
  await login.start()
  expect(happened).toEqual(['that the ', 'logged in'])
})
