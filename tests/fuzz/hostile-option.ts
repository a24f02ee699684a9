import type { Chance } from '#tests/support/seeded.ts'
import * as cast from './cast.ts'
import { hostileText, pick } from './hostile-text.ts'

/** An option of a command as Discord is told of it. */
export interface OptionJson {
  readonly name: string
  readonly type: number
  readonly required?: boolean
  readonly choices?: readonly { readonly value: string | number }[]
}

/** An option as it could come in: mostly of its type, now and then not. */
export function hostileOption(
  chance: Chance,
  { name, type, choices }: OptionJson,
): { name: string; type: number; value: unknown } {
  if (chance(20) === 0)
    return {
      name,
      type,
      value: pick<unknown>(chance, [0, -1, 1e21, true, '', hostileText(chance)]),
    }
  if (choices && choices.length > 0) return { name, type, value: pick(chance, choices).value }
  switch (type) {
    case 4:
    case 10:
      return { name, type, value: chance(120) - 10 }
    case 5:
      return { name, type, value: chance(2) === 0 }
    case 6:
      return { name, type, value: pick(chance, cast.EVERYBODY) }
    default:
      return { name, type, value: hostileText(chance) }
  }
}
