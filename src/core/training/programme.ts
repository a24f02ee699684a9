import * as z from 'zod'
import { amountFields, exerciseIdSchema, setsSchema, tempoSchema } from './exercise.ts'

/** The lists that the balanced week picks from, in the order of a session where it matters. */
export const LIST_NAMES = [
  'hinge',
  'single-leg',
  'turn-out',
  'side-hip',
  'knee-drive',
  'stability',
  'squat',
  'extra',
  'mobility',
  'wall',
  'warm-up',
  'pre-run',
  'mid-run',
] as const
export type ListName = (typeof LIST_NAMES)[number]

const text = z.string().trim().min(1).max(2000)
const ids = z.array(exerciseIdSchema)

export const PROGRAMME_IDS = [
  'balanced-week',
  'push-off-power',
  'engine-ten',
  'side-step-ladder',
  'wall-series',
  'runners-week',
] as const
export type ProgrammeId = (typeof PROGRAMME_IDS)[number]

const about = {
  $schema: z.string().optional(),
  id: z.enum(PROGRAMME_IDS).describe('The same as the file name'),
  name: z.string().trim().min(1).max(80),
  article: z.number().int().min(1).max(5).nullable().describe('null = our own'),
  slot: text.describe('Where it belongs in a week'),
  prescription: text.describe('What the article prescribes, in words'),
  kit: text,
  frequency: text,
  why: text,
  note: text.optional(),
  alsoNamed: ids.describe('Exercises that the article only names'),
}

/** What a programme fixes for a move. Without an amount the exercise's dose by level holds. */
const prescribed = {
  exercise: exerciseIdSchema,
  sets: setsSchema.optional(),
  ...amountFields,
  perSide: z.boolean().optional(),
  tempo: tempoSchema.optional(),
  restSeconds: z.number().int().nonnegative().optional(),
  note: text.optional(),
  dosedBy: text.optional().describe('Whose number it is, where it is not the article alone'),
}
const prescribedMoveSchema = z.strictObject({
  ...prescribed,
  optional: z.boolean().optional(),
  buildTo: z.strictObject({ from: z.int(), to: z.int() }).optional().describe('Sets to build to'),
  byLevel: z
    .strictObject({
      1: z.strictObject({ ...amountFields, note: text.optional() }).optional(),
      2: z.strictObject({ ...amountFields, note: text.optional() }).optional(),
      3: z.strictObject({ ...amountFields, note: text.optional() }).optional(),
    })
    .optional()
    .describe('Where a level differs from the amount above'),
})
export type PrescribedMove = z.infer<typeof prescribedMoveSchema>

const section = {
  name: text,
  when: z.enum(['strength day', 'before a run', 'inside a run']),
  timesPerWeek: z.number().int().positive().nullable(),
  timesPerWeekNote: text.optional(),
  note: text.optional(),
}
const sectionSchema = z.discriminatedUnion('mode', [
  z.strictObject({
    ...section,
    mode: z.literal('sets'),
    moves: z.array(prescribedMoveSchema).min(1),
  }),
  z.strictObject({
    ...section,
    mode: z.literal('circuit'),
    workSeconds: z.int().positive(),
    changeSeconds: z.int().nonnegative(),
    rounds: z.int().positive(),
    dosedBy: text.optional(),
    moves: z.array(z.strictObject({ exercise: exerciseIdSchema })).min(1),
  }),
  z.strictObject({
    ...section,
    mode: z.literal('rungs'),
    dosedBy: text.optional(),
    moves: z
      .array(
        z.strictObject({
          exercise: exerciseIdSchema,
          rung: z.int().positive(),
          days: z
            .array(z.int().positive())
            .min(1)
            .describe('Days of the 30-day form that are done'),
          helpsNext: text.describe('One line: how this rung helps the next'),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    ...section,
    mode: z.literal('choice'),
    moves: z.array(prescribedMoveSchema).min(1),
  }),
])
export type Section = z.infer<typeof sectionSchema>

export const writtenProgrammeSchema = z.strictObject({
  ...about,
  id: z.enum(PROGRAMME_IDS).exclude(['balanced-week']),
  sections: z.array(sectionSchema).min(1),
})
export type WrittenProgramme = z.infer<typeof writtenProgrammeSchema>

/** A list as it stands at each level: the order is the order of picking. */
const listSchema = z.strictObject({ 1: ids, 2: ids, 3: ids })
export type ExerciseList = z.infer<typeof listSchema>

export const balancedWeekSchema = z.strictObject({
  ...about,
  id: z.literal('balanced-week'),
  lists: z.strictObject(
    Object.fromEntries(LIST_NAMES.map((name) => [name, listSchema])) as Record<
      ListName,
      typeof listSchema
    >,
  ),
  warmUp: z
    .array(prescribedMoveSchema)
    .min(1)
    .describe('2.5 minutes before every strength session'),
  warmUpSeconds: z.int().positive(),
})
export type BalancedWeek = z.infer<typeof balancedWeekSchema>

/** Either kind, told apart by its id: what a file in `data/programmes` may be. */
export const programmeSchema = z.discriminatedUnion('id', [
  balancedWeekSchema,
  writtenProgrammeSchema,
])
