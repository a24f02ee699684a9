import type { ClubSettings } from './club-settings.ts'
import { SETUP_STEPS, type DraftWeek, type SetupDraft, type SetupStep } from './setup-draft.ts'
import { setupFaults, STEP_OF_FAULT, timeFaults, type SetupFault } from './setup-faults.ts'

/** What one press changes. */
export interface SetupChange {
  readonly week?: Partial<DraftWeek>
  readonly settings?: Partial<ClubSettings>
  readonly target?: SetupDraft['target']
}

/** @returns the draft as it is then, and why it is as it was */
export interface ChangedDraft {
  readonly draft: SetupDraft
  /** null = it was done. */
  readonly fault: SetupFault | null
  /** What it would have been; there when a change was refused. */
  readonly refused?: SetupDraft
}

/**
 * Takes a choice over. Hard runs are runs, so they go with the run day. One that would bring a
 * reminder before the start of the day, or leave the week without strength, changes nothing.
 */
export function changeDraft(before: SetupDraft, change: SetupChange): ChangedDraft {
  if (change.week?.strengthDays?.length === 0) return { draft: before, fault: 'no-strength-day' }
  const week = { ...before.week, ...change.week }
  const after: SetupDraft = {
    ...before,
    revision: before.revision + 1,
    target: change.target ?? before.target,
    week: { ...week, hardRunDays: week.hardRunDays.filter((day) => week.runDays.includes(day)) },
    settings: { ...before.settings, ...change.settings },
    typedTimes: null,
  }
  const known = timeFaults(before.settings, before.week.dayStartHour)
  const fault = timeFaults(after.settings, after.week.dayStartHour).find(
    (one) => !known.includes(one),
  )
  return fault === undefined
    ? { draft: after, fault: null }
    : { draft: before, fault, refused: after }
}

/** Goes to a step; where something before it is missing still, to that. */
export function goToStep(draft: SetupDraft, step: SetupStep): ChangedDraft {
  const place = SETUP_STEPS.indexOf(step)
  const fault = setupFaults(draft).find((one) => SETUP_STEPS.indexOf(STEP_OF_FAULT[one]) < place)
  if (fault === undefined) return { draft: { ...draft, step, typedTimes: null }, fault: null }
  return { draft: { ...draft, step: STEP_OF_FAULT[fault], typedTimes: null }, fault }
}
