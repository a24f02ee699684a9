import type { Misbehaviour } from '#practice/http/misbehaviour.ts'
import { nextDue } from '#tests/support/reminding/live-through.ts'
import { startAgain } from '#tests/support/reminding/mishaps.ts'
import type { Disk } from '#tests/support/reminding/bot-process.ts'
import { setTimeout } from 'node:timers/promises'
import type { Fault } from './ledger.ts'
import { suffer, untilAnswered, walkAbout, type Town } from './walk-about.ts'

const CALLBACK = '/interactions/:interaction_id/:interaction_token/callback'

const NOTHING = /^$/
const REQUEST_FAILED = /HTTPError|DiscordAPIError|AbortError|TimeoutError|ECONNRESET|UND_ERR|fetch failed|other side closed/ // prettier-ignore
const DATABASE_FAILED = /SQLITE_(BUSY|FULL|READONLY|IOERR)|database is locked|disk is full|readonly database/ // prettier-ignore

const fault = (name: string, eatsAnswers: boolean, explains = NOTHING): Fault => ({
  name,
  eatsAnswers,
  explains,
})

/** How requests of answers go wrong; those that are struck once can all be mended by the bot. */
const ANSWERS_LOST: readonly (readonly [string, Misbehaviour, times: number])[] = [
  ['500 to an answer that was taken', { kind: 'server error', status: 500, worked: true }, 2],
  ['502 to an answer', { kind: 'server error', status: 502 }, 2],
  ['503 to every answer', { kind: 'server error', status: 503 }, 40],
  ['429 to an answer', { kind: 'rate limit', retryAfterSeconds: 0.02 }, 3],
  ['429 to everything', { kind: 'rate limit', retryAfterSeconds: 0.05, global: true }, 2],
  ['connection closed', { kind: 'close' }, 2],
  ['connection closed after the answer was taken', { kind: 'close', worked: true }, 2],
  ['connection reset', { kind: 'close', reset: true }, 2],
  ['an answer that hangs', { kind: 'hang' }, 1],
  ['an answer that comes late', { kind: 'delay', ms: 300 }, 4],
]

/** People press while the requests that carry the answers go wrong. */
export async function loseAnswers(town: Town): Promise<void> {
  const { host, chance } = town
  const how = ANSWERS_LOST[chance(ANSWERS_LOST.length)]
  if (!how) return
  const [name, misbehaviour, times] = how
  await suffer(town, fault(name, true, REQUEST_FAILED), async () => {
    const trouble = host.discord.misbehave(misbehaviour, { route: CALLBACK, times })
    await walkAbout(town, 5)
    trouble.stop()
  })
}

/**
 * Nobody presses then. A second process has the interactions too, and can be about to answer what the
 * first has answered already.
 */
export const sufferDiscordDown = (town: Town, work: () => Promise<void>): Promise<void> =>
  suffer(town, fault('Discord down', false, REQUEST_FAILED), work)

/** The connection breaks in the middle, and what was missed is told again: nothing may be lost. */
export async function breakConnection(town: Town): Promise<void> {
  const { host, chance } = town
  const { gateway } = host.discord
  await suffer(town, fault('gateway broken and resumed', false), async () => {
    const walking = walkAbout(town, 6)
    const luck = chance(3)
    if (luck === 0) gateway.askToReconnect()
    else gateway.drop(luck === 1 ? 1006 : 4_000)
    await walking
    await isBack(town)
  })
}

/** Discord has forgotten the session: what happens until there is a new one is never told. */
export async function loseSession(town: Town): Promise<void> {
  const { host, chance } = town
  const { gateway } = host.discord
  await suffer(town, fault('gateway session invalid', true), async () => {
    const walking = walkAbout(town, 4)
    if (chance(2) === 0) gateway.invalidateSessions(false)
    else {
      gateway.forgetSessions()
      gateway.drop(1006)
    }
    await walking
    await isBack(town)
  })
}

async function isBack({ host }: Town): Promise<void> {
  // In real time: discord.js waits before it logs in anew.
  while (host.discord.gateway.connectedSessions < host.running()) await setTimeout(20)
  await host.hasHeard()
}

/** Killed while people press; started again soon or late. */
export async function killAmongPeople(town: Town): Promise<void> {
  const { host, chance, ledger } = town
  await suffer(town, fault('killed with SIGKILL', true), async () => {
    const before = ledger.asked
    const walking = walkAbout(town, 8)
    const deadline = performance.now() + 1_000
    const some = chance(8)
    while (ledger.asked - before < some && performance.now() < deadline) await setTimeout(1)
    await host.kill()
    // Those who wait see that nothing comes; what they press after it meets nobody either.
    const left = { any: true }
    void walking.finally(() => {
      left.any = false
    })
    while (left.any) {
      host.wait({ seconds: 3 })
      await setTimeout(5)
    }
    await walking
    await startAgain(host, chance)
  })
}

/** Another process holds the database for longer than the bot waits, as something comes due. */
export async function holdDatabase(town: Town): Promise<void> {
  const { host } = town
  const { db } = host.clubs
  goToDue(town)
  await suffer(town, fault('database busy', true, DATABASE_FAILED), async () => {
    db.exec('BEGIN IMMEDIATE')
    try {
      await walkAbout(town, 1)
      await host.look('perhaps')
    } finally {
      db.exec('ROLLBACK')
    }
  })
  await catchUp(town)
}

/** The disk takes no more, or nothing at all, as something comes due. */
export async function fillDisk(town: Town): Promise<void> {
  const { host, chance } = town
  const disk: Disk = chance(2) === 0 ? 'full' : 'read-only'
  goToDue(town)
  await suffer(town, fault(`disk ${disk}`, true, DATABASE_FAILED), async () => {
    await host.request({ ask: 'disk', disk })
    await untilAnswered(town, Promise.all([walkAbout(town, 5), host.look('perhaps')]))
  })
  await catchUp(town)
}

/** A claim that could not be brought to its end is anybody's after three minutes. */
async function catchUp({ host }: Town): Promise<void> {
  host.wait({ minutes: 4 })
  await host.look('sends')
  host.wait({ minutes: 1 })
  await host.look('sends')
}

function goToDue({ host }: Town): void {
  const { seconds } = host.now().until(nextDue(host), { largestUnit: 'seconds' })
  host.wait({ seconds: seconds + 1 })
}
