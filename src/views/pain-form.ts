import {
  PAIN_PLACES,
  PAIN_SIGNS,
  painPlaceSchema,
  painScoreSchema,
  painSignSchema,
  type SaidPain,
} from '#core/pain/pain-report.ts'
import { exerciseIdSchema, type Exercise } from '#core/training/exercise.ts'
import { en } from '#messages/en.ts'
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import * as z from 'zod'
import { modalForm } from './modal-form.ts'
import { hurtsFormId } from './pain-ids.ts'
import { shortName } from './written-dose.ts'

/** The value of "none of these": no exercise has such an id. */
const NO_MOVE = '-'
const MOST_MOVES = 24
const SCORES = Array.from({ length: 11 }, (_, score) => score)

/**
 * Asks what hurts: only by lists, so that nobody writes about their health.
 *
 * @param moves what may have brought it on; the only one is chosen already
 * @param now the move that they are at, which is chosen already too
 */
export function painForm(
  club: string,
  moves: readonly Exercise[],
  now: Exercise | null = null,
): APIModalInteractionResponseCallbackData {
  const m = en.pain
  const named = [...new Map(moves.map((one) => [one.id, one])).values()].slice(0, MOST_MOVES)
  return modalForm({
    id: hurtsFormId.encode({ club }),
    title: m.form.title,
    fields: [
      {
        id: 'exercise',
        label: m.form.exercise,
        options: [
          ...named.map((one) => ({
            label: shortName(one),
            value: one.id,
            default: named.length === 1 || one.id === now?.id,
          })),
          { label: m.noMove, value: NO_MOVE, default: named.length === 0 },
        ],
      },
      {
        id: 'where',
        label: m.form.where,
        options: PAIN_PLACES.map((value) => ({ label: m.where[value], value })),
      },
      {
        id: 'score',
        label: m.form.score,
        about: m.form.scoreAbout,
        options: SCORES.map((score) => ({ label: String(score), value: String(score) })),
      },
      {
        id: 'sharp',
        label: m.form.sharp,
        options: (['no', 'yes'] as const).map((value) => ({ label: m.sharp[value], value })),
      },
      {
        id: 'signs',
        label: m.form.signs,
        about: m.form.signsAbout,
        several: true,
        options: PAIN_SIGNS.map((value) => ({ label: m.signs[value], value })),
      },
    ],
  })
}

const one = <T extends z.ZodType>(schema: T) => z.tuple([schema])

const sentSchema = z.object({
  exercise: one(z.union([z.literal(NO_MOVE).transform(() => null), exerciseIdSchema])).transform(
    ([exercise]) => exercise,
  ),
  where: one(painPlaceSchema).transform(([where]) => where),
  score: one(
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number)
      .pipe(painScoreSchema),
  ).transform(([score]) => score),
  sharp: one(z.enum(['no', 'yes'])).transform(([sharp]) => sharp === 'yes'),
  signs: z.array(painSignSchema).default([]),
})

/** What was picked in it; null = nothing that the form has offered. */
export const readPainForm = (fields: ReadonlyMap<string, readonly string[]>): SaidPain | null =>
  sentSchema.safeParse(Object.fromEntries(fields)).data ?? null
