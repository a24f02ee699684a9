import { isSame } from '#core/reminders/setup-draft.ts'
import { strengthDaysOf } from '#core/reminders/setup-faults.ts'
import type { Weekday } from '#core/training/plan.ts'
import { proposeStrengthDays, type ProposedDay } from '#core/training/propose-strength-days.ts'
import { en } from '#messages/en.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import { button, buttonRow, selectRow, text } from './components.ts'
import { askIdOf, pickIdOf, setupIdOf, type SetupCard } from './setup-shown.ts'
import { clockIn } from './written-moment.ts'
import { weekdayName, writtenWeekdays } from './written-weekdays.ts'

type Parts = readonly APIComponentInContainer[]

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** A select shows no more. */
const MOST_CHOICES = 25

/** Where the club runs. */
export function zoneStep(card: SetupCard): Parts {
  const m = en.setup.zone
  const { draft, zones, now } = card
  const { timeZone } = draft.week
  return [
    text(
      timeZone === null ? m.ask : m.is(timeZone, clockIn(timeZone, now)),
      zones.length > 0 ? m.choices : '',
      zones.length === MOST_CHOICES ? m.many : '',
      m.about,
    ),
    ...(zones.length > 0
      ? [
          selectRow({
            id: pickIdOf(card, 'zone'),
            placeholder: m.pick,
            options: zones.map(({ zone, label }) => ({ label, value: zone })),
          }),
        ]
      : []),
    ...buttonRow([
      button({
        id: askIdOf(card, 'zone'),
        label: m.button,
        main: timeZone === null && zones.length === 0,
      }),
    ]),
  ]
}

/** When the club runs, and which runs are hard. */
export function runsStep(card: SetupCard): Parts {
  const m = en.setup.runs
  const { runDays, hardRunDays } = card.draft.week
  return [
    text(
      m.about,
      m.days(writtenWeekdays(runDays) || m.none),
      m.hard(writtenWeekdays(hardRunDays) || m.none),
    ),
    weekdaySelect(pickIdOf(card, 'run-days'), m.pickDays, WEEKDAYS, runDays),
    ...(runDays.length > 0
      ? [weekdaySelect(pickIdOf(card, 'hard-days'), m.pickHard, runDays, hardRunDays)]
      : []),
  ]
}

const weekdaySelect = (
  id: string,
  placeholder: string,
  offered: readonly Weekday[],
  chosen: readonly Weekday[],
) =>
  selectRow({
    id,
    placeholder,
    min: 0,
    max: offered.length,
    options: offered.map((weekday) => ({
      label: weekdayName(weekday),
      value: String(weekday),
      default: chosen.includes(weekday),
    })),
  })

/** Which days carry strength, and why those. */
export function strengthStep(card: SetupCard): Parts {
  const m = en.setup.strength
  const { draft } = card
  const isChosen = draft.week.strengthDays !== null
  const days = strengthDaysOf(draft)
  const chosen = days.map(({ weekday }) => weekday)
  const proposed = proposeStrengthDays(draft.week, draft.target).map(({ weekday }) => weekday)
  const hasOther = isChosen && proposed.length > 0 && !isSame(proposed, chosen)
  return [
    text(
      isChosen ? m.chosen : m.proposal,
      ...days.map((day) => m.day(weekdayName(day.weekday), strengthDayWords(day))),
      days.length === 0 ? m.impossible : '',
      isChosen && chosen.some((day) => chosen.includes(dayAfter(day))) ? m.neighbours : '',
      m.about,
    ),
    selectRow({
      id: pickIdOf(card, 'target'),
      placeholder: m.pickTarget,
      options: ([1, 2, 3] as const).map((target) => ({
        label: m.target[target],
        value: String(target),
        default: !isChosen && target === draft.target,
      })),
    }),
    weekdaySelect(pickIdOf(card, 'strength-days'), m.pickDays, WEEKDAYS, chosen),
    ...(hasOther ? buttonRow([button({ id: setupIdOf(card, 'propose'), label: m.propose })]) : []),
  ]
}

const dayAfter = (weekday: Weekday): Weekday => ((weekday % 7) + 1) as Weekday

/** How a strength day stands to the runs, and the one thing to mind. */
function strengthDayWords({ afterRun, beforeHardRun, afterHardRun }: ProposedDay): string {
  const m = en.setup.strength
  const run = { easy: m.afterRun, hard: m.afterThatHardRun }
  const place = afterRun === null ? m.noRun : run[afterRun]
  if (beforeHardRun && afterHardRun) return m.minding(place, m.betweenHard)
  if (beforeHardRun) return m.minding(place, m.beforeHard)
  return afterHardRun ? m.minding(place, m.afterHard) : place
}
