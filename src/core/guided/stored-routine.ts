import type { Content } from '#core/training/content.ts'
import { AMOUNT_UNITS, exerciseIdSchema, tempoSchema } from '#core/training/exercise.ts'
import { kitSchema, levelSchema } from '#core/training/member-profile.ts'
import { LIST_NAMES, PROGRAMME_IDS } from '#core/training/programme.ts'
import type { Move } from '#core/training/routine.ts'
import * as z from 'zod'
import type { GuidedRoutine } from './guided-routine.ts'

const spanSchema = z.strictObject({ from: z.number(), to: z.number() })

const prescriptionSchema = z.strictObject({
  sets: spanSchema,
  amount: spanSchema,
  unit: z.enum(AMOUNT_UNITS),
  perSide: z.boolean(),
  tempo: tempoSchema,
  load: z.string().nullable(),
  band: z.string().nullable(),
  notes: z.array(z.string()),
  kit: z.array(kitSchema),
  secondsPerSet: z.number(),
  restSeconds: z.number(),
  jump: z.boolean(),
})

const moveSchema = z.strictObject({
  exercise: exerciseIdSchema,
  insteadOf: exerciseIdSchema.nullable(),
  list: z.enum(LIST_NAMES).nullable(),
  optional: z.boolean(),
  eased: exerciseIdSchema.nullable(),
  prescription: prescriptionSchema,
})

const routineSchema = z.strictObject({
  programme: z.enum(PROGRAMME_IDS),
  session: z.enum(['A', 'B', 'C', 'single']).nullable(),
  circuit: z
    .strictObject({
      workSeconds: z.number(),
      changeSeconds: z.number(),
      rounds: z.int().positive(),
    })
    .nullable(),
  kit: z.array(kitSchema),
  reached: z.int().nonnegative().default(0),
  moves: z.array(
    z.strictObject({
      part: z.enum(['warm-up', 'session']),
      move: moveSchema,
      planned: moveSchema,
      level: levelSchema,
      heeded: z.array(exerciseIdSchema).default([]),
      /** As it was kept once. */
      halved: z.boolean().optional(),
      dropped: z.boolean(),
    }),
  ),
})

/** A routine as it is kept: exercises by their ids. */
export const writeRoutine = (routine: GuidedRoutine): string =>
  JSON.stringify({
    ...routine,
    kit: [...routine.kit],
    moves: routine.moves.map((one) => ({
      ...one,
      heeded: [...one.heeded],
      move: writeMove(one.move),
      planned: writeMove(one.planned),
    })),
  } satisfies z.input<typeof routineSchema>)

function writeMove(move: Move): z.input<typeof moveSchema> {
  const { exercise, insteadOf, list, optional, eased, prescription } = move
  const { notes, kit } = prescription
  return {
    exercise: exercise.id,
    insteadOf: insteadOf?.id ?? null,
    list,
    optional,
    eased: eased?.id ?? null,
    prescription: { ...prescription, notes: [...notes], kit: [...kit] },
  }
}

/**
 * A kept routine. Null when it cannot be gone through any more: an exercise has left the catalogue,
 * or an older version of the bot has kept it in another form.
 */
export function readRoutine(json: string, content: Content): GuidedRoutine | null {
  const parsed = routineSchema.safeParse(fromJson(json))
  if (!parsed.success) return null
  const moves = parsed.data.moves.flatMap(({ halved, heeded, ...one }) => {
    const [move, planned] = [readMove(one.move, content), readMove(one.planned, content)]
    const hurt = halved === true && move?.eased ? [move.eased.id] : heeded
    return move && planned ? [{ ...one, heeded: hurt, move, planned }] : []
  })
  return moves.length === parsed.data.moves.length ? { ...parsed.data, moves } : null
}

function readMove(stored: z.output<typeof moveSchema>, content: Content): Move | null {
  const { eased: easedId, ...rest } = stored
  const eased = easedId === null ? null : content.exercises.get(easedId)
  const exercise = content.exercises.get(stored.exercise)
  const insteadOf = stored.insteadOf === null ? null : content.exercises.get(stored.insteadOf)
  if (!exercise || insteadOf === undefined || eased === undefined) return null
  return { ...rest, exercise, insteadOf, ...(eased && { eased }) }
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
