import { SETUP_STEPS, type SetupDraft, type SetupStep } from '#core/reminders/setup-draft.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { APIButtonComponentWithCustomId, APIComponentInContainer } from 'discord-api-types/v10'
import { button, buttonRow, container, text } from './components.ts'
import { channelStep, timesStep, trainingStep } from './setup-reminder-steps.ts'
import { hasChanged, reviewButtons, reviewStep } from './setup-review.ts'
import { goIdOf, setupIdOf, type DraftOwner, type SetupCard } from './setup-shown.ts'
import { runsStep, strengthStep, zoneStep } from './setup-week-steps.ts'

/** One step of the set-up, or of a change, with the ways on and back. */
export function setupCard(card: SetupCard): MessageBody {
  const { draft, note, isGoodNews, isResumed } = card
  const m = en.setup
  const isWalk = draft.mode === 'setup'
  const place = m.place(SETUP_STEPS.indexOf(draft.step) + 1, SETUP_STEPS.length)
  return container(note === null || isGoodNews ? 'strength' : 'attention', [
    text(
      (isWalk ? m.title : m.changeTitle)(m.steps[titleStep(draft)]),
      isWalk ? place : m.changePlace,
    ),
    ...(isResumed && note === null ? [text(m.resumed)] : []),
    ...(note === null ? [] : [text(note)]),
    ...stepParts(card),
    ...buttonRow(navigation(card)),
  ])
}

/** A change keeps the name of what is changed. */
const titleStep = ({ mode, step, only }: SetupDraft): SetupStep =>
  mode === 'change' ? (only ?? step) : step

function stepParts(card: SetupCard): readonly APIComponentInContainer[] {
  switch (card.draft.step) {
    case 'zone':
      return zoneStep(card)
    case 'runs':
      return runsStep(card)
    case 'strength':
      return strengthStep(card)
    case 'channel':
      return channelStep(card)
    case 'times':
      return timesStep(card)
    case 'training':
      return trainingStep(card)
    case 'review':
      return reviewStep(card)
  }
}

function navigation(card: SetupCard): readonly APIButtonComponentWithCustomId[] {
  const { draft, isResumed } = card
  const m = en.setup
  const go = (step: SetupStep, label: string, main = false) =>
    button({ id: goIdOf(card, step), label, main })
  const isReview = draft.step === 'review'
  const isMain = !hasOwnMain(draft)
  if (draft.mode === 'change')
    return [
      ...(isReview ? reviewButtons(card) : [go('review', m.seeChange, isMain)]),
      ...(isReview && draft.only ? [go(draft.only, m.back)] : []),
      button({ id: setupIdOf(card, 'not-now'), label: m.notNow }),
    ]
  const place = SETUP_STEPS.indexOf(draft.step)
  const [before, after] = [SETUP_STEPS[place - 1], SETUP_STEPS[place + 1]]
  return [
    ...(isReview ? reviewButtons(card) : []),
    ...(after ? [go(after, m.next, isMain)] : []),
    ...(before ? [go(before, m.back)] : []),
    ...(isResumed ? [button({ id: setupIdOf(card, 'start-over'), label: m.startOver })] : []),
    ...(isReview && !hasChanged(card)
      ? [button({ id: setupIdOf(card, 'not-now'), label: m.notNow })]
      : []),
  ]
}

/** One button alone is the one to press: here a step has it, and the way on waits. */
const hasOwnMain = ({ step, week, typedTimes }: SetupDraft): boolean =>
  (step === 'zone' && week.timeZone === null) || (step === 'times' && typedTimes !== null)

/** Asks before what was picked is thrown away. */
export const startOverCard = (card: DraftOwner): MessageBody =>
  container('attention', [
    text(en.setup.startOverTitle, en.setup.startOverAbout),
    ...buttonRow([
      button({
        id: setupIdOf(card, 'start-over-now'),
        label: en.setup.startOver,
        danger: true,
      }),
      button({ id: setupIdOf(card, 'stay'), label: en.setup.goOn }),
    ]),
  ])
