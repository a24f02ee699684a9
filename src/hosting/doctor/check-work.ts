import type { Heartbeat } from '#use-cases/operations-ports.ts'
import { ago } from './ago.ts'
import { fine, mend, note, type Finding, type Section } from './finding.ts'

/** Reminders of late, out of the table of all that ever came due. */
export interface ReminderCounts {
  readonly lastSent: Temporal.Instant | null
  readonly sentLately: number
  readonly failedLately: number
  /** Taken for sending, and not brought to an end within minutes. */
  readonly stuck: number
}

interface Work {
  readonly isRunning: boolean
  readonly heartbeats: readonly Heartbeat[]
  readonly reminders: ReminderCounts
  readonly now: Temporal.Instant
}

/** The task that looks for reminders, each minute. */
const TICK = 'sending reminders'
const TICK_LATE = { minutes: 3 }

/** Written down when the bot starts; that is no task. */
const START = 'starting'

/** Whether the bot runs, how its regular tasks went, and what became of reminders. */
export function checkWork({ isRunning, heartbeats, reminders, now }: Work): Section {
  const startedAt = heartbeats.find(({ task }) => task === START)?.workedAt ?? null
  const isNew = isRunning && startedAt !== null && !isLateFor(TICK_LATE, startedAt, now)
  const tasks = heartbeats.filter(({ task }) => task !== START)
  const lateTick = { isRunning, isNew, now }
  return {
    title: 'Work',
    findings: [
      isRunning ? fine('The bot is running.') : note('The bot is not running: npm start.'),
      ...tasks.map((beat) => taskFinding(beat, lateTick)),
      ...(isRunning && !tasks.some(({ task }) => task === TICK)
        ? [isNew ? note(JUST_STARTED) : mend('The bot runs and has never looked for reminders. Look into its log, and restart it.')] // prettier-ignore
        : []),
      ...reminderFindings(reminders),
    ],
  }
}

const JUST_STARTED =
  'The bot has just started and not looked for reminders yet; look again in three minutes.'

const isLateFor = (
  patience: { readonly minutes: number },
  moment: Temporal.Instant,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(moment, now.subtract(patience)) < 0

interface Running {
  readonly isRunning: boolean
  /** It was started so lately that no look at the reminders can be expected yet. */
  readonly isNew: boolean
  readonly now: Temporal.Instant
}

function taskFinding(beat: Heartbeat, { isRunning, isNew, now }: Running): Finding {
  const { task, workedAt, failedAt, failed } = beat
  const worked = workedAt ? `last worked ${ago(workedAt, now)}` : 'never worked'
  if (failedAt && (!workedAt || Temporal.Instant.compare(failedAt, workedAt) > 0))
    return mend(`${task}: failed ${ago(failedAt, now)} (${failed ?? 'no reason was kept'}); ${worked}.`) // prettier-ignore
  const isLate =
    task === TICK && isRunning && workedAt !== null && isLateFor(TICK_LATE, workedAt, now)
  if (isLate && isNew) return note(JUST_STARTED)
  return isLate
    ? mend(`${task}: ${worked}, though it should each minute. Look into the log, and restart the bot.`) // prettier-ignore
    : fine(`${task}: ${worked}.`)
}

function reminderFindings(counts: ReminderCounts): readonly Finding[] {
  const { lastSent, sentLately, failedLately, stuck } = counts
  if (!lastSent) return [fine('No reminder has been sent yet.')]
  return [
    fine(`Last reminder sent ${lastSent.toString({ smallestUnit: 'minute' })}, ${sentLately} in the last 7 days.`), // prettier-ignore
    ...(failedLately > 0
      ? [note(`${failedLately} reminders failed in the last 7 days; Clubs above and /club status say why.`)] // prettier-ignore
      : []),
    ...(stuck > 0
      ? [mend(`${stuck} reminders were taken for sending and never ended. Restart the bot: it looks them up.`)] // prettier-ignore
      : []),
  ]
}
