import type { PainAnswer, PainHold, PainReport, SaidPain } from '#core/pain/pain-report.ts'
import type { Level } from '#core/training/member-profile.ts'

/** What a member has said of pain, in every club. */
export interface PainStore {
  /** In the order of saying. */
  readonly reportsOf: (memberId: string) => readonly PainReport[]
  readonly addReport: (
    memberId: string,
    said: SaidPain,
    day: Temporal.PlainDate,
    at: Temporal.Instant,
  ) => void
  /** What was said the next morning; a second answer takes the first one's place. */
  readonly answer: (
    memberId: string,
    id: number,
    said: { readonly answer: PainAnswer; readonly day: Temporal.PlainDate },
    at: Temporal.Instant,
  ) => void
  /** Deletes a report: what was said by mistake was not said. */
  readonly takeBack: (memberId: string, id: number) => void
  readonly markAsked: (memberId: string, id: number, day: Temporal.PlainDate) => void
  /** In the order of setting. */
  readonly holdsOf: (memberId: string) => readonly PainHold[]
  readonly addHold: (memberId: string, from: Temporal.PlainDate, at: Temporal.Instant) => void
  /** Clears every hold that stands; `on` = the first day that is free again. */
  readonly clearHolds: (memberId: string, on: Temporal.PlainDate) => void
}

/** When a level was set; `later` = a step up was put off, and the level is what it was. */
export interface LevelMark {
  readonly day: Temporal.PlainDate
  readonly level: Level
  readonly how: 'chosen' | 'taken' | 'later'
}

export interface LevelStore {
  /** In the order of setting. */
  readonly marksOf: (memberId: string) => readonly LevelMark[]
  readonly mark: (memberId: string, mark: LevelMark, at: Temporal.Instant) => void
}
