import { PATIENCE } from '#adapters/discord/discord-bot.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createClubSettingsStore } from '#adapters/sqlite/club-settings-store.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { clubToday } from '#core/training/club-today.ts'
import { nextStrengthDay } from '#core/training/next-strength-day.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { StartBot } from '#practice/club/open-stage.ts'
import {
  openPracticeClub,
  type OpenPracticeClub,
  type PracticeClubOptions,
} from '#practice/club/open-practice-club.ts'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { compose } from './compose.ts'
import { picturesBeside } from './create-pictures.ts'
import { after, newProcessName, newReference } from './real-world.ts'

type Overridden = 'at' | 'begin' | 'history' | 'realClock'

interface Outside extends Pick<PracticeClubOptions, Overridden> {
  /** The project's folder. */
  readonly root: string
  readonly port: number
  readonly databasePath?: string
  /** false = no move is drawn. */
  readonly drawsMoves?: boolean
  readonly log: Logger
  /** Told in a sentence what the visitor should know. */
  readonly say: (sentence: string) => void
}

/** How long after somebody's Done the list on a card grows. */
const REFRESH_MS = 5_000

/** The practice club calls in the evening whoever asked for it, so that this can be seen. */
const EVENINGS = { lastCall: { on: true, at: '20:00' } } as const

const instantOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)

/**
 * Opens a club to try the bot in, without an account anywhere: the bot itself, in its real wiring,
 * in a Discord on this computer. Rejects with a ContentError when `data/` cannot be used.
 */
export function practiceClub(outside: Outside): Promise<OpenPracticeClub> {
  const { root, log, drawsMoves = true, ...others } = outside
  const { databasePath = join(root, 'var', 'practice.db') } = outside
  return openPracticeClub({
    ...others,
    databasePath,
    startBot: startBotIn(root, log, drawsMoves),
    onTrouble: (err) => {
      log.error({ err }, 'the practice club failed at something')
    },
  })
}

const startBotIn =
  (root: string, log: Logger, drawsMoves: boolean): StartBot =>
  async (place) => {
    const db = openDatabase(place.databasePath, { throwAway: true })
    const plans = createPlanStore(db)
    const settings = createClubSettingsStore(db)
    if (place.setUp) {
      const by = { memberId: place.captainId, at: place.now() }
      plans.savePlan(place.clubId, { ...DEFAULT_PLAN, timeZone: place.timeZone }, by)
      settings.save(
        place.clubId,
        { ...DEFAULT_CLUB_SETTINGS, ...EVENINGS, channelId: place.channelId },
        by,
      )
    }
    const bot = compose({
      config: {
        token: place.token,
        apiBase: place.apiUrl,
        databasePath: place.databasePath,
        logLevel: 'info',
      },
      dataFolder: join(root, 'data'),
      ...(drawsMoves && { picturesFolder: picturesBeside(place.databasePath) }),
      log,
      now: place.now,
      after,
      patience: PATIENCE,
      onLost: () => {
        log.error('the bot has lost its practice Discord for good; start it again')
      },
      newReference,
      processName: newProcessName(),
      throwAway: true,
    })
    const stop = async (): Promise<void> => {
      await bot.stop()
      db.close()
    }
    try {
      await bot.start()
    } catch (error) {
      await stop()
      throw error
    }
    // A card that could not be edited is not tried again and again while the clock is moved.
    let refreshedAt: number | null = null
    return {
      stop,
      dueMoments: (from, to) => [
        ...bot.dueMoments(instantOf(from), instantOf(to)).map((due) => due.epochMilliseconds),
        ...(bot.hasOldCards() && from !== refreshedAt ? [from + REFRESH_MS] : []),
      ],
      handleDue: async (moment) => {
        refreshedAt = moment
        await bot.reminders.tick()
        await bot.reminders.idle()
        await bot.reminders.refresh()
      },
      clubTimes: (now) => {
        const known = plans.plansOf(place.clubId)
        const today = clubToday(known, now)
        const { card } = settings.settingsOf(place.clubId) ?? DEFAULT_CLUB_SETTINGS
        return {
          timeZone: planOn(known, today).timeZone,
          cardAt: Temporal.PlainTime.from(card.at),
          nextStrengthDay: nextStrengthDay(known, today),
        }
      },
    }
  }
