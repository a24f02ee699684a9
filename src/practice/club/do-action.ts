import type { Place } from '#practice/people/place.ts'
import { Refusal } from '#practice/people/refusal.ts'
import { channelsFor, type Stage } from './open-stage.ts'
import type { PageAction, PageOutcome } from './page-api.ts'
import type { RunningClub } from './running-club.ts'

type ActionOfPerson = Extract<PageAction, { readonly person: string }>

/** Somebody or something that an action names is not in this club; the message says what. */
export class NotThere extends Error {
  override readonly name = 'NotThere'
}

/**
 * Does what the page asks for, as the person whom it names. Throws a NotThere for an unknown person
 * or channel; what Discord's client would not send is an outcome.
 */
export async function doAction(club: RunningClub, action: PageAction): Promise<PageOutcome> {
  switch (action.kind) {
    case 'move clock':
      return club.move(action.move)
    case 'start empty':
      await club.begin('empty')
      return DONE
    case 'start with history':
      await club.begin('with history')
      return DONE
    case 'type':
    case 'suggest':
    case 'press':
    case 'select':
    case 'submit':
    case 'say':
      return actAsPerson(await club.stage, action)
  }
}

const DONE: PageOutcome = { kind: 'done' }

async function actAsPerson(stage: Stage, action: ActionOfPerson): Promise<PageOutcome> {
  const place = placeOf(stage, action)
  try {
    return await actIn(place, action)
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.message }
    throw error
  }
}

async function actIn(place: Place, action: ActionOfPerson): Promise<PageOutcome> {
  switch (action.kind) {
    case 'say':
      place.say(action.text)
      return DONE
    case 'type': {
      const { command: name, subcommand, options } = action
      await place.type({ name, subcommand, options }, { until: 'acknowledged' })
      return DONE
    }
    case 'suggest': {
      const { command: name, subcommand, focused } = action
      const { [focused]: typed = '', ...others } = action.options
      const options = { ...others, [focused]: typed }
      return { kind: 'suggestions', choices: await place.suggest({ name, subcommand, options }) }
    }
    case 'press': {
      const { api } = messageIn(place, action.message)
      await place.press(api, action.customId, 'acknowledged')
      return DONE
    }
    case 'select': {
      const { api } = messageIn(place, action.message)
      await place.select(api, action.customId, action.values, 'acknowledged')
      return DONE
    }
    case 'submit': {
      const opener = place.world.interactions.get(action.opener)
      if (!opener?.modal || opener.person.id !== place.person.id)
        throw new Refusal('This form is not open any more')
      await place.submit(opener.modal, opener.payload, action.fields, { until: 'acknowledged' })
      return DONE
    }
  }
}

/** The person in the stage; throws a NotThere for somebody unknown. */
export function personIn(stage: Stage, id: string) {
  const found = stage.people.find(({ person }) => person.id === id)
  if (!found) throw new NotThere('There is nobody with this id in the practice club.')
  return found.person
}

function placeOf(stage: Stage, action: ActionOfPerson): Place {
  const person = personIn(stage, action.person)
  const channel = channelsFor(stage, person).find(({ id }) => id === action.channel)
  if (!channel) throw new NotThere('There is no such channel for this person.')
  return person.in(channel)
}

function messageIn(place: Place, id: string) {
  const stored = place.message(id)
  if (!stored) throw new Refusal(`${place.person.name} does not see this message`)
  return stored
}
