import type { Answer } from '#practice/people/answer.ts'
import type { Place } from '#practice/people/place.ts'
import { Refusal } from '#practice/people/refusal.ts'
import type { SeenMessage } from '#practice/people/seen-message.ts'
import type { Chance } from '#tests/support/seeded.ts'
import { ComponentType } from 'discord-api-types/v10'
import type { Ledger } from './ledger.ts'

/**
 * What would change how a club is reminded without the reckoning of reminders hearing of it. A
 * captain walks through the set-up and leaves before the last press.
 */
const LEFT_ALONE = new Set(['setup-save', 'setup-test', 'lift-amnesty', 'end-club-pause'])

/** What people write into forms. */
const WORDS = ['18:30', '7', '20:15', 'Berlin', 'a bit stiff']

export interface Stroll {
  readonly chance: Chance
  readonly ledger: Ledger
  /** How many presses follow at most. */
  readonly steps: number
}

/** Types a line and presses on, here and there, in what comes of it. Never throws a Refusal. */
export async function stroll(place: Place, line: string, how: Stroll): Promise<Answer | null> {
  const typed = await ask(line.split(' ').slice(0, 2).join(' '), () => place.type(line), how)
  await pressOn(typed, how)
  return typed
}

/** Presses something on a message that is there already, and on from there. */
export async function strollFrom(message: SeenMessage, how: Stroll): Promise<void> {
  await pressOn(await step(message, how), how)
}

async function pressOn(from: Answer | null, how: Stroll): Promise<void> {
  // Some go on with whatever comes first, as through a guided session; others try things out.
  const onwards = how.chance(4) === 0
  const steps = onwards ? how.steps * 4 : how.chance(how.steps + 1)
  let answer = from
  for (let left = steps; left > 0 && answer && !answer.failed; left -= 1)
    answer = answer.modal ? await fillIn(answer, how) : await step(answer, how, onwards)
}

const nameOf = (customId: string): string => customId.split(':')[0] ?? ''

/** One press or choice; null when there is nothing to press. */
async function step(
  seen: Answer | SeenMessage,
  how: Stroll,
  onwards = false,
): Promise<Answer | null> {
  const { chance } = how
  const acts = actsOn(seen, chance)
  const [name, act] = acts[onwards ? 0 : chance(Math.max(1, acts.length))] ?? []
  return name === undefined || act === undefined ? null : ask(name, act, how)
}

type Act = readonly [name: string, act: () => Promise<Answer>]

function actsOn(seen: Answer | SeenMessage, chance: Chance): readonly Act[] {
  if (seen.gone) return []
  const buttons = seen.buttons
    .flatMap(({ customId, disabled }) => (customId === null || disabled ? [] : [customId]))
    .map((id): Act => [nameOf(id), () => seen.press(id)])
  const selects = seen.selects
    .filter(({ kind, disabled, options }) => {
      return kind === ComponentType.StringSelect && !disabled && options.length > 0
    })
    .map(({ customId, options, min }): Act => {
      const from = chance(options.length)
      const chosen = [...options.slice(from), ...options].slice(0, Math.max(1, min))
      return [nameOf(customId), () => seen.select(customId, chosen.map(({ label }) => label))] // prettier-ignore
    })
  return [...buttons, ...selects].filter(([name]) => !LEFT_ALONE.has(name))
}

function fillIn(answer: Answer, how: Stroll): Promise<Answer | null> {
  const texts = answer.modal?.fields.filter(({ kind }) => kind === ComponentType.TextInput) ?? []
  const filled = texts.map(({ customId }) => [customId, WORDS[how.chance(WORDS.length)] ?? ''])
  const name = nameOf(answer.modal?.customId ?? '')
  return ask(`${name} (form)`, () => answer.submit(Object.fromEntries(filled)), how)
}

async function ask(
  name: string,
  act: () => Promise<Answer>,
  { ledger }: Stroll,
): Promise<Answer | null> {
  try {
    const answer = await act()
    ledger.note(name, answer)
    return answer
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    ledger.notSent += 1
    return null
  }
}
