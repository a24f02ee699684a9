import { wallTimeSchema } from '#core/reminders/club-settings.ts'
import { setupStepSchema } from '#core/reminders/setup-draft.ts'
import { CLUB_KINDS } from '#core/reminders/reminder.ts'
import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

/** Whose draft it is, and which one: `draft` is its name. */
const whose = { club: snowflake, captain: snowflake, draft: z.string().regex(/^\d{1,16}$/) }

/** Button: to a step. */
export const setupGoId = customId('setup-go', 1, { ...whose, step: setupStepSchema })

/** What can be switched on and off. */
const SETUP_SWITCHES = [...CLUB_KINDS, 'mid-run'] as const
export type SetupSwitch = (typeof SETUP_SWITCHES)[number]

/** Button: it says what is so then, so that a second press is harmless. */
export const setupSwitchId = customId('setup-switch', 1, {
  ...whose,
  what: z.enum(SETUP_SWITCHES),
  to: z.enum(['on', 'off']),
})

/** What becomes of the draft itself. */
const SETUP_ACTIONS = ['propose', 'start-over', 'start-over-now', 'stay', 'not-now'] as const
export type SetupAction = (typeof SETUP_ACTIONS)[number]

/** Button. */
export const setupId = customId('setup', 1, { ...whose, action: z.enum(SETUP_ACTIONS) })

/** Button: opens a form. */
export const setupAskId = customId('setup-ask', 1, { ...whose, form: z.enum(['zone', 'times']) })

/** What the selects of the set-up are about. */
const SETUP_FIELDS = [
  'zone',
  'run-days',
  'hard-days',
  'target',
  'strength-days',
  'channel',
  'mention',
  'captains',
  'programme',
  'day-start',
  'pre-run',
] as const
export type SetupField = (typeof SETUP_FIELDS)[number]

/** Select. */
export const setupPickId = customId('setup-pick', 1, { ...whose, field: z.enum(SETUP_FIELDS) })

const revision = z.string().regex(/^\d{1,9}$/)

/** Buttons that go by what is shown: they carry the revision that the captain looks at. */
export const setupSaveId = customId('setup-save', 1, { ...whose, revision })
export const setupTestId = customId('setup-test', 1, { ...whose, revision })

/** Button on a test card: the day that it shows, and when the real one comes; empty = it is off. */
export const trialStartId = customId('trial', 1, {
  club: snowflake,
  date: z.iso.date(),
  at: z.union([wallTimeSchema, z.literal('')]),
})

/** Forms: the time or the place where the club runs, and when reminders go out. */
export const setupZoneFormId = customId('setup-zone', 1, whose)
export const setupTimesFormId = customId('setup-times', 1, whose)

/** What can be changed by itself. */
export const PLAN_PARTS = ['zone', 'runs', 'strength', 'times', 'channel', 'training'] as const

/** Select under a club's plan. */
export const planPartId = customId('plan-part', 1, { club: snowflake, captain: snowflake })
