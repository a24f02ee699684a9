import * as z from 'zod'
import { exerciseIdSchema } from '#core/training/exercise.ts'
import { jointSchema, poseSchema } from './pose.ts'

const LIMBS = ['legR', 'legL', 'armR', 'armL', 'trunk'] as const
const limbSchema = z.enum(LIMBS)
export type Limb = z.infer<typeof limbSchema>

/** Groups of muscles that a picture can mark at the hip; R and L as in limbs. */
const MUSCLES = [
  'gluteR',
  'gluteL',
  'abductorR',
  'abductorL',
  'flexorR',
  'flexorL',
  'core',
] as const
const muscleSchema = z.enum(MUSCLES)
export type Muscle = z.infer<typeof muscleSchema>

const size = z.number().positive().max(120)

/** What is on the picture besides the figure; sizes in units, a person is 160 tall. */
const propSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mat') }),
  z.strictObject({
    kind: z.literal('wall'),
    at: z.enum(['back', 'left']).describe('Behind the back, or beside the left hand'),
  }),
  z.strictObject({ kind: z.literal('box'), x: z.number(), height: size }),
  z.strictObject({ kind: z.literal('hill'), degrees: z.number().min(1).max(20) }),
  z.strictObject({ kind: z.literal('kettlebell') }),
  z.strictObject({ kind: z.literal('barbell') }),
  z.strictObject({ kind: z.literal('band') }),
])
export type Prop = z.infer<typeof propSchema>

const pair = z.array(z.number().min(-120).max(120)).length(2)

/** The way of one joint from the pose before, or of the whole body, as an arrow. */
const arrowSchema = z.strictObject({
  pose: z.int().min(1).max(4).describe('On which pose it stands, counted from 1'),
  joint: jointSchema.describe('Whose way it is'),
  shift: pair.optional().describe('Moved clear of the body: units to the right and up'),
  along: z
    .enum(['way', 'floor', 'travel', 'set'])
    .optional()
    .describe(
      'way = as the joint goes (if left out); floor = its way below the feet; travel = the way the whole body goes, below the feet; set = from where the joint is, as far as "towards" says',
    ),
  towards: pair.optional().describe('For travel and set: units to the right and up'),
})
export type MoveArrow = z.infer<typeof arrowSchema>

const PLAYS = ['back', 'round', 'sides', 'onward', 'hold'] as const

const drawnMoveSchema = z.strictObject({
  name: z.string().trim().min(1).max(26, 'the name on a picture has at most 26 letters'),
  cue: z
    .string()
    .trim()
    .min(1)
    .max(30, 'the cue on a picture has at most 30 letters')
    .describe('The one thing to think of'),
  view: z.string().trim().min(1).max(40).describe('Where one looks from, in words'),
  az: z.number().min(-180).max(180).describe('0 = from the side, 90 = from the front; degrees'),
  el: z.number().min(0).max(60).optional().describe('How far the eye is raised; degrees'),
  props: z.array(propSchema),
  pin: jointSchema.optional().describe('What stays where it is from pose to pose'),
  works: z.array(limbSchema).min(1).describe('What is drawn in the colour of work'),
  muscles: z
    .array(muscleSchema)
    .min(1)
    .max(3)
    .optional()
    .describe(
      'What is marked at the hip, of the muscles that the exercise names; left out where the leg says it all',
    ),
  plays: z
    .enum(PLAYS)
    .describe(
      'back = there and back; round = from the last pose to the first; sides = the last pose goes over into the other side; onward = through, then from the start; hold = there, held, and back',
    ),
  stepSeconds: z
    .number()
    .min(0.6)
    .max(4)
    .optional()
    .describe(
      'How long one step of a leg is shown where the dose counts no repetitions; seconds, often slower than life',
    ),
  slides: jointSchema
    .optional()
    .describe('What stays where it is while it moves, if not the pin: shoulders in a bridge'),
  shows: z
    .int()
    .min(1)
    .max(4)
    .optional()
    .describe('The pose that stands for the move on a sheet, from 1; the last if left out'),
  ghost: z.boolean().optional().describe('false = the pose before is not shown behind'),
  arrows: z.array(arrowSchema).max(4),
  poses: z.array(poseSchema).min(1).max(4),
})
export type DrawnMove = z.infer<typeof drawnMoveSchema>

/** How every exercise is drawn, by its id. */
export const posesSchema = z.strictObject({
  $schema: z.string().optional(),
  moves: z.record(exerciseIdSchema, drawnMoveSchema),
})
export type Poses = z.infer<typeof posesSchema>
