import type { Answer } from '#practice/people/answer.ts'
import type { Place } from '#practice/people/place.ts'
import { CLUB_TIME_ZONE } from './cast.ts'
import { WEEKDAYS, type Deed, type HistoryLine } from './history-line.ts'

interface Stage {
  /** Somebody in a channel. */
  readonly placeOf: (line: HistoryLine) => Place
  /** Moves the club's clock, in milliseconds since 1970. */
  readonly moveTo: (moment: number) => Promise<void>
  /** Told of each line that did not work; the others are played all the same. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * Lets people do what the history says, each at its own time on the club's clock, the earliest
 * first, and waits for the bot each time. What is later than `until` is left out.
 */
export async function playHistory(
  lines: readonly HistoryLine[],
  until: number,
  { placeOf, moveTo, onTrouble }: Stage,
): Promise<void> {
  for (const { line, at, monday } of datedLines(lines, until)) {
    await moveTo(at)
    try {
      await perform(placeOf(line), line.does, monday)
    } catch (error) {
      const when = `${line.weeksAgo} weeks ago on ${line.day} at ${line.time}`
      onTrouble(new Error(`A line of the history failed: ${line.who}, ${when}`, { cause: error }))
    }
  }
}

/** The first moment of the history, or `until` when it is empty. */
export const beginningOf = (lines: readonly HistoryLine[], until: number): number =>
  datedLines(lines, until)[0]?.at ?? until

function datedLines(lines: readonly HistoryLine[], until: number) {
  const today = Temporal.Instant.fromEpochMilliseconds(until)
    .toZonedDateTimeISO(CLUB_TIME_ZONE)
    .toPlainDate()
  const thisMonday = today.subtract({ days: today.dayOfWeek - 1 })
  return lines
    .map((line) => {
      const monday = thisMonday.subtract({ weeks: line.weeksAgo })
      const at = monday.add({ days: WEEKDAYS.indexOf(line.day) }).toZonedDateTime({
        timeZone: CLUB_TIME_ZONE,
        plainTime: Temporal.PlainTime.from(line.time),
      })
      return { line, monday, at: at.epochMilliseconds }
    })
    .filter(({ at }) => at < until)
    .toSorted((a, b) => a.at - b.at)
}

/** @param monday of the week in which it is done */
async function perform(place: Place, deed: Deed, monday: Temporal.PlainDate): Promise<void> {
  if ('says' in deed) place.say(deed.says)
  else if ('types' in deed) mustSucceed(await place.type(dated(deed.types, monday)))
  else if ('presses' in deed) {
    const seen = newest(place, ({ buttons }) => buttons.some(({ label }) => label === deed.presses))
    mustSucceed(await seen.press(deed.presses))
  } else {
    const { opens } = deed
    const seen = newest(place, ({ selects }) => selects.some((s) => s.placeholder === opens))
    const select = seen.selects.find(({ placeholder }) => placeholder === opens)
    mustSucceed(await seen.select(opens, deed.picks ?? select?.options[0]?.value ?? ''))
  }
}

/** Writes out the dates of later weeks. */
const dated = (typed: string, monday: Temporal.PlainDate): string =>
  typed.replaceAll(/\{(\w+)\+(\d+)\}/g, (_, day: string, weeks: string) =>
    monday.add({ weeks: Number(weeks), days: WEEKDAYS.findIndex((one) => one === day) }).toString(),
  )

function newest(place: Place, fits: (seen: ReturnType<Place['sees']>[number]) => boolean) {
  const found = place.sees().findLast(fits)
  if (!found) throw new Error('There is no message with this button or select')
  return found
}

function mustSucceed(answer: Answer): void {
  if (answer.failed) throw new Error(answer.text)
}
