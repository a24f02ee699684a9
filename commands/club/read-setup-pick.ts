import { weekdaySchema } from '#core/training/plan.ts'
import { planSchema } from '#core/training/plan.ts'
import { setupDraftSchema } from '#core/reminders/setup-draft.ts'
import type { SetupChange } from '#core/reminders/setup-change.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { choosePlace, type PlaceAnswer } from '#use-cases/setup/choose-place.ts'
import type { SetupField } from '#views/setup-ids.ts'
import * as z from 'zod'

export type ReadPick =
  | { readonly kind: 'change'; readonly change: SetupChange }
  | { readonly kind: 'refused'; readonly because: string }
  /** What the select never offered. */
  | { readonly kind: 'never-offered' }

const weekdays = z
  .array(z.coerce.number().pipe(weekdaySchema))
  .transform((days) => [...new Set(days)].toSorted((a, b) => a - b))
const number = z.coerce.number()

/** What a choice in one of the selects of the set-up means. */
export function readSetupPick(
  app: App,
  clubId: string,
  field: SetupField,
  values: readonly string[],
): ReadPick {
  const [first = ''] = values
  switch (field) {
    case 'zone': {
      const isZone = first !== '' && app.zones.exactly(first) === first
      return isZone ? change({ week: { timeZone: first } }) : { kind: 'never-offered' }
    }
    case 'run-days':
      return parsed(weekdays, values, (runDays) => ({ week: { runDays } }))
    case 'hard-days':
      return parsed(weekdays, values, (hardRunDays) => ({ week: { hardRunDays } }))
    case 'strength-days':
      return parsed(weekdays, values, (strengthDays) => ({ week: { strengthDays } }))
    case 'target':
      return parsed(number.pipe(setupDraftSchema.shape.target), first, (target) => ({
        target,
        week: { strengthDays: null },
      }))
    case 'programme':
      return parsed(planSchema.shape.programme, first, (programme) => ({ week: { programme } }))
    case 'day-start':
      return parsed(number.pipe(planSchema.shape.dayStartHour), first, (dayStartHour) => ({
        week: { dayStartHour },
      }))
    case 'pre-run':
      return parsed(planSchema.shape.preRun, first, (preRun) => ({ week: { preRun } }))
    case 'channel':
    case 'mention':
    case 'captains':
      return fromPlace(choosePlace(clubId, field, first === '' ? null : first, app))
  }
}

const change = (wanted: SetupChange): ReadPick => ({ kind: 'change', change: wanted })

function parsed<T>(
  schema: z.ZodType<T>,
  value: unknown,
  meaning: (value: T) => SetupChange,
): ReadPick {
  const read = schema.safeParse(value)
  return read.success ? change(meaning(read.data)) : { kind: 'never-offered' }
}

function fromPlace(answer: PlaceAnswer): ReadPick {
  const m = en.setup.channel
  const refused = (because: string): ReadPick => ({ kind: 'refused', because })
  switch (answer.kind) {
    case 'change':
      return answer
    case 'no-such-channel':
      return refused(m.noSuchChannel)
    case 'takes-no-reminders':
      return refused(m.takesNone)
    case 'no-such-role':
      return refused(m.noSuchRole)
    case 'is-everyone':
      return refused(m.everyone)
    case 'is-managed':
      return refused(m.managed)
  }
}
