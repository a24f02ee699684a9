import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { doneId } from '#views/custom-ids.ts'
import { ComponentType, InteractionType } from 'discord-api-types/v10'
import { join } from 'node:path'
import { startChild } from './child.ts'
import { compareRounds, type Round } from './compare-rounds.ts'
import { inFolder } from './in-folder.ts'
import { milliseconds, note, printTable, ratio, verdict } from './print-table.ts'
import { quantile } from './quantile.ts'
import { openTimedClub, type Act } from './timed-club.ts'
import { writeHistory } from './write-history.ts'

/** A Tuesday, which is a strength day. */
const FIRST_DAY = Temporal.PlainDate.from('2026-11-24')
const MEMBERS = 200

/** In one round; four rounds are a day of the club, and nobody presses Done twice in it. */
const SIZE = 50
const WARM_UP = 12
const ROUNDS = 60
/** The rounds are also looked at in so many parts, to see how steady a ratio is. */
const PARTS = 5

/** What is asked of the bot, as multiples of the bare reply. */
const ASKED = [
  { figure: 'median', part: 0.5, limit: 1.25 },
  { figure: 'p99', part: 0.99, limit: 1.5 },
] as const

/** How long `/hips today` and Done take, beside a bot that only says "pong". */
export const benchAnswers = (): Promise<void> =>
  inFolder(async (folder) => {
    let day = FIRST_DAY
    const clock = () =>
      day.toZonedDateTime({ timeZone: 'UTC', plainTime: '18:00' }).epochMilliseconds
    const clubs = {
      pong: await openTimedClub(MEMBERS, clock),
      ours: await openTimedClub(MEMBERS, clock),
    }
    const databasePath = join(folder, 'answers.db')
    const db = openDatabase(databasePath)
    writeHistory(db, { ...clubs.ours, until: FIRST_DAY })
    const bots = await Promise.all([
      startChild('pong-bot', clubs.pong.login),
      startChild('club-bot', { ...clubs.ours.login, databasePath }),
    ])

    const card = await clubs.ours.type(0, '/hips today')
    const { message } = card
    const { data } = card.interaction.payload as { readonly data?: unknown }
    const asks: Act = { type: InteractionType.ApplicationCommand, data }
    const pressesDone = (): Act => ({
      type: InteractionType.MessageComponent,
      data: {
        id: 1,
        custom_id: doneId.encode({ club: clubs.ours.clubId, date: day.toString() }),
        component_type: ComponentType.Button,
      },
      message,
    })
    const from = (round: number) => (round * SIZE) % MEMBERS
    const compare = async (name: string, atOnce: boolean, actOf: (round: number) => Act) => {
      const rounds = await compareRounds({
        clubs,
        actOf: (round) => ({ act: actOf(round), from: from(round) }),
        rounds: WARM_UP + ROUNDS,
        size: SIZE,
        atOnce,
      })
      return rowsOf(`${name}, ${atOnce ? `${SIZE} at once` : 'one by one'}`, rounds.slice(WARM_UP))
    }
    const today = () => asks
    // A new day when everybody has pressed: each press is then a session of its own.
    const done = (round: number): Act => {
      if (from(round) === 0) day = day.add({ days: 1 })
      return pressesDone()
    }
    const sessions = () => db.prepare('SELECT count(*) FROM sessions').pluck().get() as number
    try {
      const todays = [await compare('/hips today', false, today), await compare('/hips today', true, today)] // prettier-ignore
      const before = sessions()
      const dones = [await compare('Done', false, done), await compare('Done', true, done)]
      printTable(
        'Answers: from the interaction sent to the answer received, beside a bot that only replies "pong"',
        ['', '', 'pong', 'ours', 'adds', 'ratio', `in ${PARTS} parts`, 'asked', ''],
        [...todays, ...dones].flat(),
      )
      note(`${ROUNDS * SIZE} answers a side and line, in turn; milliseconds.`)
      note(`${sessions() - before} presses of Done were written, of ${2 * (WARM_UP + ROUNDS) * SIZE}.`) // prettier-ignore
    } finally {
      await Promise.all(bots.map((bot) => bot.stop()))
      await Promise.all([clubs.pong.stop(), clubs.ours.stop()])
      db.close()
    }
  })

function rowsOf(name: string, rounds: readonly Round[]): readonly (readonly string[])[] {
  const share = Math.ceil(rounds.length / PARTS)
  const parts = Array.from({ length: PARTS }, (_, index) =>
    rounds.slice(index * share, (index + 1) * share),
  )
  return ASKED.map(({ figure, part, limit }) => {
    const of = (some: readonly Round[], side: keyof Round) =>
      quantile(
        some.flatMap((round) => round[side]),
        part,
      )
    const ratioOf = (some: readonly Round[]) => of(some, 'ours') / of(some, 'pong')
    const ratios = parts.map(ratioOf)
    const all = ratioOf(rounds)
    return [
      name,
      figure,
      milliseconds(of(rounds, 'pong')),
      milliseconds(of(rounds, 'ours')),
      milliseconds(of(rounds, 'ours') - of(rounds, 'pong')),
      ratio(all),
      `${ratio(Math.min(...ratios))}–${ratio(Math.max(...ratios))}`,
      ratio(limit),
      verdict(all, limit),
    ]
  })
}
