import { ManualClock } from '#practice/manual-clock.ts'
import type { Answer } from '#practice/people/answer.ts'
import type { Person } from '#practice/people/person.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { seeded, type Chance } from '#tests/support/seeded.ts'
import { startBotProcess } from '#tests/support/bot-process.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const FIRST_DAY = Temporal.PlainDate.from('2026-11-23')
const DAYS = 40
const KILLS = 9
const MEMBERS = 14

/** One press or command, and what its member saw of it. */
interface Asked {
  readonly member: string
  readonly day: string
  readonly again: () => Promise<Answer>
  readonly answer: Promise<Answer>
}

test(
  'a bot that is killed in the middle of things loses no session and makes none up',
  // Ten starts of a whole process, on a machine that may have other things to do.
  { timeout: 300_000 },
  async () => {
    const chance = seeded(20_261_123)
    const databasePath = join(temporaryFolder(), 'clamshell.db')
    const club = await openHarbour()
    const killOn = new Set<number>()
    while (killOn.size < KILLS) killOn.add(chance(DAYS))
    const asked: Asked[] = []
    const faults: unknown[] = []
    const silent = { committed: 0, not: 0 }
    let bot = await startBotProcess(club.discord, databasePath)

    for (let index = 0; index < DAYS; index += 1) {
      const today = FIRST_DAY.add({ days: index })
      club.goTo(today)
      const sent = await logsOf(club, today, chance)
      asked.push(...sent)
      if (killOn.has(index)) {
        await club.answersCame(chance(sent.length / 2))
        await bot.kill()
        faults.push(...faultsIn(databasePath))
        club.nobodyWaitsAnyLonger()
        const unanswered = await failedOf(sent)
        const kept = sessionsIn(databasePath)
        for (const { member, day } of unanswered)
          silent[kept.has(`${member} ${day}`) ? 'committed' : 'not'] += 1
        bot = await startBotProcess(club.discord, databasePath)
        // Every other one who was left without an answer tries once more.
        const retries = unanswered.filter((_, at) => at % 2 === 0)
        asked.push(...retries.map((one) => ({ ...one, answer: one.again() })))
      }
      await Promise.all(asked.map(({ answer }) => answer))
    }
    await bot.kill()

    // Else the kills came too late to say anything.
    expect(silent.committed).toBeGreaterThan(0)
    expect(silent.committed + silent.not).toBeGreaterThan(KILLS)
    const rows = [...sessionsIn(databasePath)]
    const wanted = new Set(asked.map(({ member, day }) => `${member} ${day}`))
    expect(rows.filter((row) => !wanted.has(row))).toEqual([])
    const told = await toldOf(asked)
    expect(told.filter(({ key }) => !rows.includes(key))).toEqual([])
    // That it is in now is said once; after that it is in already.
    const news = told.filter(({ text }) => !text.includes('already in'))
    expect(news.filter(({ text }) => !/^(In\.|\w+day is in\.)/.test(text))).toEqual([])
    expect(new Set(news.map(({ key }) => key)).size).toBe(news.length)
    expect([...faults, ...faultsIn(databasePath)]).toEqual([])
  },
)

/** What the members do on a day: a sixth rests, a third presses twice, some log yesterday. */
async function logsOf(club: Harbour, today: Temporal.PlainDate, chance: Chance): Promise<Asked[]> {
  const logToday = await club.shareCard()
  return club.members.flatMap((member) => {
    const isLate = chance(4) === 0
    const day = (isLate ? today.subtract({ days: 1 }) : today).toString()
    const again = () => (isLate ? club.logYesterday(member) : logToday(member))
    const times = chance(6) === 0 ? 0 : chance(3) === 0 ? 2 : 1
    return Array.from({ length: times }, () => ({ member: member.id, day, again, answer: again() }))
  })
}

async function failedOf(asked: readonly Asked[]): Promise<readonly Asked[]> {
  const answers = await Promise.all(asked.map(({ answer }) => answer))
  return asked.filter((_, index) => answers[index]?.failed === true)
}

/** Every answer that a member got, without its bold. */
async function toldOf(asked: readonly Asked[]) {
  const all = await Promise.all(
    asked.map(async ({ member, day, answer }) => ({
      key: `${member} ${day}`,
      failed: (await answer).failed,
      text: (await answer).text.replaceAll('**', ''),
    })),
  )
  return all.filter(({ failed }) => !failed)
}

function sessionsIn(databasePath: string): ReadonlySet<string> {
  const db = new Database(databasePath)
  const rows = db.prepare<[], string>("SELECT member_id || ' ' || day FROM sessions").pluck().all()
  db.close()
  return new Set(rows)
}

/** What is kept beside a session is written with it or not at all. */
function faultsIn(databasePath: string): unknown[] {
  const db = new Database(databasePath)
  const uneven = db.prepare(
    `SELECT s.member_id, count(*) AS sessions, b.all_sessions FROM sessions s
     LEFT JOIN standings b ON b.member_id = s.member_id
     GROUP BY s.member_id HAVING count(*) IS NOT b.all_sessions`,
  )
  const unannounced = db.prepare(
    `SELECT DISTINCT member_id FROM sessions WHERE member_id NOT IN
     (SELECT member_id FROM announcements WHERE milestone = 'sessions-1')`,
  )
  const integrity = db.pragma('integrity_check', { simple: true })
  const faults = [...uneven.all(), ...unannounced.all(), ...(integrity === 'ok' ? [] : [integrity])]
  db.close()
  return faults
}

/** A club whose days and deadlines pass when the test says so. */
async function openHarbour() {
  const time = { now: noonOf(FIRST_DAY) }
  const realClock = new ManualClock()
  const discord = await startPracticeDiscord({
    realClock,
    clubClock: () => time.now,
    rateLimit: { requests: 100_000, windowMs: 1_000 },
  })
  onTestFinished(() => discord.stop())
  const guild = discord.addGuild({ name: 'Harbour Runners' })
  const general = guild.channel('general')
  const members = Array.from({ length: MEMBERS }, (_, at) => discord.addUser({ name: `m${at}` }))
  for (const member of members) guild.join(member)
  return {
    discord,
    members,
    goTo: (day: Temporal.PlainDate) => {
      time.now = noonOf(day)
    },
    /** Shares the day's card; the answer is how a member logs today: with it, or by typing. */
    shareCard: async () => {
      const card = await members[0]?.in(general).type('/hips today share:true')
      return card?.buttons.some(({ label }) => label === 'Done')
        ? (member: Person) => member.presses(card, 'Done')
        : (member: Person) => member.in(general).type('/hips done')
    },
    logYesterday: (member: Person) => member.in(general).type('/hips done day:yesterday'),
    /** Resolves when so many more interactions have been answered. */
    answersCame: (wanted: number) =>
      new Promise<void>((resolve) => {
        let left = wanted
        const stop = discord.world.onInteractionStep(() => {
          left -= 1
          if (left > 0) return
          stop()
          resolve()
        })
        if (wanted > 0) return
        stop()
        resolve()
      }),
    /** The three seconds for an answer are over. */
    nobodyWaitsAnyLonger: () => {
      realClock.advance(3_000)
    },
  }
}

type Harbour = Awaited<ReturnType<typeof openHarbour>>

const noonOf = (day: Temporal.PlainDate): number =>
  day.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds
