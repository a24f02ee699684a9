import type { Heartbeat } from '#use-cases/operations-ports.ts'
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

/** Whether the bot runs, how its regular tasks went, and what became of reminders. */
export function checkWork({ isRunning, heartbeats, reminders, now }: Work): Section {
  return {
    title: 'Work',
    findings: [
      isRunning ? fine('The bot is running.') : note('The bot is not running: npm start.'),
      ...heartbeats.map((beat) => taskFinding(beat, isRunning, now)),
      ...(isRunning && !heartbeats.some(({ task }) => task === TICK)
        ? [mend('The bot runs and has never looked for reminders. Look into its log, and restart it.')] // prettier-ignore
        : []),
      ...reminderFindings(reminders),
    ],
  }
}

function taskFinding(beat: Heartbeat, isRunning: boolean, now: Temporal.Instant): Finding {
  const { task, workedAt, failedAt, failed } = beat
  const worked = workedAt ? `last worked ${ago(workedAt, now)}` : 'never worked'
  if (failedAt && (!workedAt || Temporal.Instant.compare(failedAt, workedAt) > 0))
    return mend(`${task}: failed ${ago(failedAt, now)} (${failed ?? 'no reason was kept'}); ${worked}.`) // prettier-ignore
  const isLate =
    task === TICK &&
    isRunning &&
    workedAt !== null &&
    Temporal.Instant.compare(workedAt, now.subtract(TICK_LATE)) < 0
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

/** In the largest unit that says enough: `4 minutes ago`. */
function ago(moment: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.floor(now.since(moment).total('minutes'))
  if (minutes < 1) return 'less than a minute ago'
  if (minutes < 120) return `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} hours ago` : `${Math.floor(hours / 24)} days ago`
}
