import type { Request } from '#interactions/request.ts'
import type { AnswerOutcome, Measures } from '#use-cases/measures.ts'

/** Follows each interaction to its end, and tells the measures what came of it. */
export interface FollowedAnswers {
  /** What the router said to it: it has no word in the answer itself. */
  readonly note: (request: Request, outcome: 'refused' | 'failed') => void
  /** The result is called at its end: with what happened on the way there, if that was worse. */
  readonly begin: (request: Request) => (outcome: AnswerOutcome) => void
}

/** @param nameAsked what a request is called, out of a fixed set of names */
export function followAnswers(
  measures: Pick<Measures, 'received'>,
  nameAsked: (request: Request) => string,
): FollowedAnswers {
  const noted = new WeakMap<Request, 'refused' | 'failed'>()
  return {
    note: (request, outcome) => {
      noted.set(request, outcome)
    },
    begin: (request) => {
      const end = measures.received({ kind: request.kind, name: nameAsked(request) })
      return (outcome) => {
        end(outcome === 'answered' ? (noted.get(request) ?? outcome) : outcome)
      }
    },
  }
}
