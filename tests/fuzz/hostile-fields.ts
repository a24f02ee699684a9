import type { Chance } from '#tests/support/seeded.ts'
import { hostileText, pick } from './hostile-text.ts'

const FIELD_IDS = ['at', 'zone', 'card', 'run', 'minutes', 'last-call', 'recap'] as const

/** The fields of a form: as they should be, missing, doubled, of another form, or odd. */
export function hostileFields(chance: Chance): unknown[] {
  if (chance(3) === 0)
    return [
      {
        type: 18,
        component: {
          type: 3,
          custom_id: 'exercise',
          values: [pick(chance, ['-', 'clamshell', 'x'])],
        },
      },
      {
        type: 18,
        component: { type: 3, custom_id: 'where', values: [pick(chance, ['groin', 'knee', 'x'])] },
      },
      { type: 18, component: { type: 3, custom_id: 'score', values: [String(chance(12))] } },
      {
        type: 18,
        component: { type: 3, custom_id: 'sharp', values: [pick(chance, ['yes', 'no'])] },
      },
      {
        type: 18,
        component: { type: 3, custom_id: 'signs', values: chance(2) ? ['limping'] : [] },
      },
    ]
  return Array.from({ length: chance(8) }, () => {
    const field = { type: 4, custom_id: pick(chance, FIELD_IDS), value: hostileText(chance) }
    return chance(4) === 0
      ? { type: 1, components: [field, field] }
      : { type: 18, component: field }
  })
}
