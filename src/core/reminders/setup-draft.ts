import { planSchema, type Plan } from '#core/training/plan.ts'
import * as z from 'zod'
import { clubSettingsSchema, DEFAULT_CLUB_SETTINGS, type ClubSettings } from './club-settings.ts'

/** The steps of the set-up, in their order. */
export const SETUP_STEPS = [
  'zone',
  'runs',
  'strength',
  'channel',
  'times',
  'training',
  'review',
] as const
export const setupStepSchema = z.enum(SETUP_STEPS)
export type SetupStep = z.infer<typeof setupStepSchema>

const weekSchema = planSchema.omit({ effectiveFrom: true, startMonday: true })

/** A plan without its dates, which are known only when it is saved. */
export type ClubWeek = z.infer<typeof weekSchema>

const draftWeekSchema = weekSchema.extend({
  /** null = not chosen yet. */
  timeZone: weekSchema.shape.timeZone.nullable(),
  /** null = as proposed for the run days. */
  strengthDays: weekSchema.shape.strengthDays.nullable(),
})
export type DraftWeek = z.infer<typeof draftWeekSchema>

/** As long as what a field of the form for times takes. */
export const LONGEST_TYPED = 10

/** What a captain has chosen and not saved yet. */
export const setupDraftSchema = z.object({
  version: z.literal(1),
  /** Milliseconds since 1970; names the draft, so that a button of another one is known. */
  begun: z.int(),
  /** Grows with each change, so that only what was shown can be saved. */
  revision: z.int(),
  /** All steps in turn, or one of them for a club that has been set up. */
  mode: z.enum(['setup', 'change']),
  step: setupStepSchema,
  /** The one step of a change. */
  only: setupStepSchema.nullable(),
  /** How many strength days a week are proposed. */
  target: z.literal([1, 2, 3]),
  week: draftWeekSchema,
  settings: clubSettingsSchema,
  /** What was typed into the form for times, by field, while it cannot be taken; null = nothing. */
  typedTimes: z.record(z.string(), z.string().max(LONGEST_TYPED)).nullable().default(null),
  /** How the club stood when the draft was begun, or when it was last brought up to date. */
  base: z.object({ week: weekSchema.nullable(), settings: clubSettingsSchema.nullable() }),
})
export type SetupDraft = z.infer<typeof setupDraftSchema>

/** How a club stands: nulls for one that has set nothing up. */
export type ClubStanding = SetupDraft['base']

/** What is proposed to a club that has set nothing up. */
const FIRST_WEEK: DraftWeek = {
  timeZone: null,
  dayStartHour: 3,
  runDays: [],
  hardRunDays: [],
  strengthDays: null,
  programme: 'balanced-week',
  preRun: 'short',
  midRun: true,
}

type Beginning = Pick<SetupDraft, 'begun' | 'mode' | 'step' | 'only'>

/** A draft in which everything is as the club has it, or as it is proposed to a new one. */
export const newDraft = (standing: ClubStanding, beginning: Beginning): SetupDraft => ({
  version: 1,
  revision: 0,
  ...beginning,
  target: targetOf(standing.week),
  week: standing.week ?? FIRST_WEEK,
  settings: standing.settings ?? DEFAULT_CLUB_SETTINGS,
  typedTimes: null,
  base: standing,
})

function targetOf(week: ClubWeek | null): SetupDraft['target'] {
  const days = week?.strengthDays.length ?? 2
  return days === 1 || days === 2 ? days : 3
}

/** The plan without its dates; equal plans give equal JSON. */
export const weekOf = (plan: Plan): ClubWeek => weekSchema.parse(plan)

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * The draft on top of how the club stands by now: what the captain has left alone follows what
 * somebody else has saved in between. The same draft when nothing was saved.
 */
export function broughtUpToDate(draft: SetupDraft, standing: ClubStanding): SetupDraft {
  if (isSame(draft.base, standing)) return draft
  return {
    ...draft,
    revision: draft.revision + 1,
    week: merged(draft.week, draft.base.week, standing.week),
    settings: merged(draft.settings, draft.base.settings, standing.settings),
    base: standing,
  }
}

function merged<T extends DraftWeek | ClubSettings>(
  mine: T,
  before: Partial<T> | null,
  by: Partial<T> | null,
): T {
  if (!before || !by) return mine
  const kept = Object.entries(by).filter(([field]) =>
    isSame(mine[field as keyof T], before[field as keyof T]),
  )
  return { ...mine, ...Object.fromEntries(kept) }
}
