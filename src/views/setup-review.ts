import { isSame } from '#core/reminders/setup-draft.ts'
import { strengthDaysOf } from '#core/reminders/setup-faults.ts'
import { en } from '#messages/en.ts'
import type { APIButtonComponentWithCustomId, APIComponentInContainer } from 'discord-api-types/v10'
import { comingReminderLines } from './coming-reminders.ts'
import { button, separator, text } from './components.ts'
import { setupSaveId, setupTestId } from './setup-ids.ts'
import { checkWords } from './setup-reminder-steps.ts'
import { whoseDraft, type SetupCard } from './setup-shown.ts'
import { changedLines, settingsWords, weekWords } from './setup-words.ts'
import { writtenDate } from './written-date.ts'

/** All that was picked, what is different, and what comes of it. */
export function reviewStep(card: SetupCard): readonly APIComponentInContainer[] {
  const { draft, places, outlook } = card
  const m = en.setup
  const { week, settings } = reviewLines(card)
  const shown = (all: typeof week) =>
    all.filter(({ isNew }) => draft.mode === 'setup' || isNew).map(({ line }) => line)
  const changed = [...shown(week), ...shown(settings)]
  return [
    ...(changed.length === 0 ? said(m.review.nothingYet) : []),
    ...said(...shown(week)),
    ...said(...shown(settings), checkWords(places.channel), goneWords(card)),
    separator(),
    ...said(...whenWords(card)),
    ...said(...(outlook ? comingReminderLines(outlook.next, outlook.today) : [])),
  ]
}

/** A block of text; nothing without words, which Discord refuses. */
const said = (...words: readonly string[]) =>
  words.every((word) => word === '') ? [] : [text(...words)]

function reviewLines({ draft }: SetupCard) {
  const { base, settings } = draft
  const strengthDays = strengthDaysOf(draft).map(({ weekday }) => weekday)
  const week = { ...draft.week, strengthDays }
  return {
    week: changedLines(weekWords(week), base.week ? weekWords(base.week) : []),
    settings: changedLines(
      settingsWords(settings),
      base.settings ? settingsWords(base.settings) : [],
    ),
  }
}

/** A role that was picked is there no more. */
const goneWords = ({ places: { channel, mention, captains } }: SetupCard): string => {
  const m = en.setup.channel
  return [
    ...(channel.kind === 'gone' ? [m.is(m.gone)] : []),
    ...(mention?.isThere === false ? [m.mentions(m.roleGone)] : []),
    ...(captains?.isThere === false ? [m.captains(m.roleGone)] : []),
  ].join('\n')
}

/** From when on it would hold. */
function whenWords({ draft, outlook }: SetupCard): readonly string[] {
  const m = en.setup.review
  const plan = outlook?.plan
  return [
    ...(outlook && plan ? [planWhen(plan.effectiveFrom, outlook)] : []),
    ...(isSame(draft.settings, draft.base.settings) ? [] : [m.settingsAtOnce]),
  ]
}

/** From when on a plan holds. */
export function planWhen(
  effectiveFrom: string,
  { today, isFirst }: { readonly today: Temporal.PlainDate; readonly isFirst: boolean },
): string {
  const m = en.setup.review
  const date = writtenDate(Temporal.PlainDate.from(effectiveFrom), today)
  return (isFirst ? m.firstPlan : m.laterPlan)(date)
}

/** Save, when there is something to save, and a card to look at. */
export function reviewButtons(card: SetupCard): readonly APIButtonComponentWithCustomId[] {
  const { draft, places, outlook } = card
  const m = en.setup.review
  const hasChanged = outlook?.plan || !isSame(draft.settings, draft.base.settings)
  const shown = { ...whoseDraft(card), revision: String(draft.revision) }
  return [
    ...(hasChanged ? [button({ id: setupSaveId.encode(shown), label: m.save, main: true })] : []),
    ...(places.channel.kind === 'there'
      ? [button({ id: setupTestId.encode(shown), label: m.test })]
      : []),
  ]
}
