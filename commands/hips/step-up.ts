import { component } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { answerStepUp, type StepUpOutcome } from '#use-cases/step-up.ts'
import { stepUpId } from '#views/level-ids.ts'
import { notice } from '#views/notice.ts'

/** The buttons under the answer to Done: the level that is offered, taken or put off. */
export const stepUp = (app: App) =>
  component({
    id: stepUpId,
    // The answer to Done stays, with what else it asks.
    answers: () => 'private',
    run: ({ level: word, answer }, { caller, now }) => {
      const level = word === '2' ? 2 : 3
      const outcome = answerStepUp({ memberId: caller.id, level, answer, now }, app)
      return privately(
        notice(wordsFor(outcome), outcome.kind === 'gone' ? 'attention' : 'strength'),
      )
    },
  })

function wordsFor(outcome: StepUpOutcome): string {
  const m = en.levels
  switch (outcome.kind) {
    case 'taken':
      return m.taken(outcome.level, en.common.levelAbout[outcome.level])
    case 'later':
      return m.putOff
    case 'there':
      return m.there(outcome.level)
    case 'gone':
      return m.gone
  }
}
