import * as z from 'zod'
import { kitSchema } from './member-profile.ts'

/** `clamshell`, `single-leg-squat`: lower case words joined by hyphens. */
export const exerciseIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write the id in lower case words joined by hyphens')
  .max(40)
export type ExerciseId = z.infer<typeof exerciseIdSchema>

export const HIP_ACTIONS = [
  'extension',
  'flexion',
  'abduction',
  'adduction',
  'external rotation',
  'stability',
  'mobility',
] as const
export type HipAction = (typeof HIP_ACTIONS)[number]

const sentence = z.string().trim().min(1).max(400)
const positive = z.number().positive()
const whole = z.number().int().positive()

/** Above these a number is a slip of the finger: half an hour of plank is nobody's dose. */
const MOST = { sets: 20, reps: 60, seconds: 300, metres: 400 } as const

const countUpTo = (most: number) => {
  const count = whole.max(most)
  return z.union([
    count,
    z.strictObject({ from: count, to: count }).refine((span) => span.from < span.to, {
      message: '"from" must be smaller than "to"',
    }),
  ])
}

/** One number, or a span such as 8-10. The upper end is what times are computed with. */
export const setsSchema = countUpTo(MOST.sets)
export type Count = z.infer<typeof setsSchema>

export const tempoSchema = z
  .strictObject({
    lowerSeconds: whole.optional().describe('Count on the way down, in seconds'),
    pauseSeconds: whole.optional().describe('Pause at the top, in seconds'),
  })
  .describe('Part of secondsPerRep, not added to it')
export type Tempo = z.infer<typeof tempoSchema>

/** Exactly one of repetitions, seconds and metres says how much a set holds. */
export const AMOUNT_UNITS = ['reps', 'seconds', 'metres'] as const
export type AmountUnit = (typeof AMOUNT_UNITS)[number]

export const amountFields = {
  reps: countUpTo(MOST.reps).optional(),
  seconds: countUpTo(MOST.seconds).optional().describe('Hold or work time of a set'),
  metres: countUpTo(MOST.metres).optional(),
}

const doseSchema = z
  .strictObject({
    sets: setsSchema,
    ...amountFields,
    perSide: z.boolean().describe('true = the amount is done on each side in every set'),
    secondsPerRep: positive.optional(),
    secondsPerMetre: positive.optional(),
    tempo: tempoSchema.optional(),
    load: sentence.optional().describe('"light", "weight at the chest"'),
    band: sentence.optional().describe('Where the band sits: "above the knees"'),
    note: sentence.optional().describe('How this level does it: "hand on a wall"'),
    otherForm: z
      .string()
      .trim()
      .min(1)
      .max(18, 'the other form has at most 18 letters')
      .optional()
      .describe('Where the note asks for a shape that is not the drawn one: "knees bent"'),
    secondsPerSet: positive.describe('Work in one set, both sides, upper end of the span'),
    restSeconds: z.number().int().nonnegative().describe('After each set but the last'),
    needs: z.array(kitSchema).describe('Any one of these must be at hand; empty = always possible'),
    bestWith: z
      .array(kitSchema)
      .min(1)
      .optional()
      .describe('What the dose is written for; without it, do as "withoutIt" says'),
    withoutIt: sentence.optional().describe('How to do it when "bestWith" is not at hand'),
    stopgap: sentence
      .optional()
      .describe('How to do it without what it "needs", only when its list would be empty'),
    jump: z.boolean().describe('true = this level has a jump'),
  })
  .refine((dose) => AMOUNT_UNITS.filter((unit) => dose[unit] !== undefined).length === 1, {
    message: 'give exactly one of "reps", "seconds" and "metres"',
  })
  .refine((dose) => (dose.bestWith === undefined) === (dose.withoutIt === undefined), {
    message: '"bestWith" and "withoutIt" belong together',
  })
  .refine((dose) => dose.otherForm === undefined || dose.note !== undefined, {
    message: '"otherForm" says in short what the "note" asks for, and there is none',
  })
export type Dose = z.infer<typeof doseSchema>

const variationSchema = z.strictObject({
  text: sentence,
  exercise: exerciseIdSchema
    .nullable()
    .describe('The neighbour in the catalogue; null = a form of the same move'),
})

export const exerciseSchema = z.strictObject({
  $schema: z.string().optional(),
  id: exerciseIdSchema.describe('The same as the file name'),
  name: z.string().trim().min(1).max(80).describe('As members see it'),
  aliases: z.array(z.string().trim().min(1).max(60)).describe('Other names that members may type'),
  muscles: z.array(sentence).min(1).describe('One entry a group of muscles, the main one first'),
  hipActions: z.array(z.enum(HIP_ACTIONS)).describe('Empty = works the ankle, not the hip'),
  side: z
    .enum(['bilateral', 'unilateral', 'alternating'])
    .describe('Both sides at once; one side, then the other; sides in turn'),
  equipment: sentence.describe('In words; "none" = nothing'),
  substitute: sentence.describe('What serves in its place, in words'),
  sourceDose: sentence.describe("The article's own dose, in words"),
  doses: z.strictObject({ 1: doseSchema, 2: doseSchema, 3: doseSchema }).describe('By level'),
  secondsPerUnit: positive.describe('At level 2: seconds a rep, a metre, or the whole hold'),
  jump: z.boolean().describe('true = the move itself is a jump'),
  swaps: z
    .array(exerciseIdSchema)
    .min(1)
    .describe('Same purpose, no more kit, no jump; best first'),
  cues: z
    .array(z.string().trim().min(1).max(90, 'a cue has at most 90 characters'))
    .min(3)
    .max(5)
    .describe('Three to five short instructions, in the order of doing'),
  sessionCues: z
    .tuple([z.int().min(1).max(5), z.int().min(1).max(5)])
    .optional()
    .describe('Which two cues, counted from 1, hold the action of a set; without it the first two'),
  cuesWithKit: z
    .partialRecord(kitSchema, z.array(z.string()).min(1))
    .optional()
    .describe('Which of the cues speak of kit: they are left out where it is not brought'),
  whyForRunners: sentence.describe('What it does for running; may help, never promises'),
  commonMistake: sentence,
  easier: variationSchema.describe('How to make it easier'),
  harder: variationSchema.describe('How to make it harder'),
  stopRule: sentence.describe('When to stop, and what to do instead'),
  source: z.strictObject({
    articles: z.array(z.number().int().min(1).max(5)).min(1),
    detail: z
      .enum(['described', 'named', 'mentioned'])
      .describe(
        'described = in the article; named = named there, described from standard practice; mentioned = named in passing, no prescription',
      ),
  }),
})
export type Exercise = z.infer<typeof exerciseSchema>
