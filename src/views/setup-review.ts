import { isSame } from '#core/reminders/setup-draft.ts'
import { en } from '#messages/en.ts'
import type { APIButtonComponentWithCustomId, APIComponentInContainer } from 'discord-api-types/v10'
import { onSavingLine } from './at-once-line.ts'
import { comingReminderLines } from './coming-reminders.ts'
import { button, separator, text } from './components.ts'
import { setupChanges } from './setup-changes.ts'
import { setupSaveId, setupTestId } from './setup-ids.ts'
import { checkWords, lackWords } from './setup-reminder-steps.ts'
import { whoseDraft, type SetupCard } from './setup-shown.ts'
import type { ChangedLine } from './setup-words.ts'
import { writtenDate } from './written-date.ts'

/** All that was picked, what is different, and what comes of it. */
export function reviewStep(card: SetupCard): readonly APIComponentInContainer[] {
  const { draft, places, outlook } = card
  const m = en.setup
  const { week, settings } = setupChanges(draft)
  const shown = (all: readonly ChangedLine[]) =>
    all.filter(({ isNew }) => draft.mode === 'setup' || isNew)
  return [
    ...(hasChanged(card) ? [] : said(m.review.nothingNew)),
    ...said(...shown(week).map(({ line }) => line)),
    ...said(...checked(shown(settings), places.channel), goneWords(card)),
    separator(),
    ...said(...whenWords(card)),
    ...said(...(outlook ? comingReminderLines(outlook.next, outlook.today) : [])),
  ]
}

/** A block of text; nothing without words, which Discord refuses. */
const said = (...words: readonly string[]) =>
  words.every((word) => word === '') ? [] : [text(...words)]

/** Under the channel, whether the bot can do its work there; by the role alone, what it lacks. */
function checked(
  shown: readonly ChangedLine[],
  channel: SetupCard['places']['channel'],
): readonly string[] {
  const hasChannel = shown.some(({ part }) => part === 'channel')
  return shown.flatMap(({ line, part }) => {
    if (part === 'channel') return [line, checkWords(channel)]
    return part === 'mention' && !hasChannel ? [line, lackWords(channel)] : [line]
  })
}

/** Whether there is anything to save. */
export const hasChanged = ({ draft, outlook }: SetupCard): boolean =>
  Boolean(outlook?.plan) || !isSame(draft.settings, draft.base.settings)

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
    ...(outlook && plan ? planWhen(plan.effectiveFrom, outlook) : []),
    ...(isSame(draft.settings, draft.base.settings) ? [] : [m.settingsAtOnce]),
    ...(outlook ? [onSavingLine(outlook.atOnce)] : []),
  ]
}

/** From when on a plan holds, and from when on by another clock. */
export function planWhen(
  effectiveFrom: string,
  { today, isFirst, zoneBegins }: Pick<Outlook, 'today' | 'isFirst' | 'zoneBegins'>,
): readonly string[] {
  const m = en.setup.review
  const date = writtenDate(Temporal.PlainDate.from(effectiveFrom), today)
  return [
    (isFirst ? m.firstPlan : m.laterPlan)(date),
    zoneBegins ? m.zoneBegins(writtenDate(zoneBegins, today)) : '',
  ]
}

type Outlook = NonNullable<SetupCard['outlook']>

/** Save, when there is something to save, and a card to look at. */
export function reviewButtons(card: SetupCard): readonly APIButtonComponentWithCustomId[] {
  const { draft, places } = card
  const m = en.setup.review
  const shown = { ...whoseDraft(card), revision: String(draft.revision) }
  return [
    ...(hasChanged(card)
      ? [button({ id: setupSaveId.encode(shown), label: m.save, main: true })]
      : []),
    ...(places.channel.kind === 'there'
      ? [button({ id: setupTestId.encode(shown), label: m.test })]
      : []),
  ]
}
