import { stepReply } from '#commands/hips/guided-reply.ts'
import type { MessageBody } from '#interactions/reply.ts'
import type { GuidedPlace } from '#use-cases/guided-place.ts'
import type { MovePicture, MovePictures } from '#use-cases/ports.ts'
import { startGuided } from '#use-cases/start-guided.ts'
import { walkGuided } from '#use-cases/walk-guided.ts'
import { content } from '#tests/support/content.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { expect, test } from 'vitest'

const now = Temporal.Instant.from(TUESDAY)
const ME = '123456789012345678'

/** Pictures that are named for what was asked for. */
const drawn = (name: string): Promise<MovePicture> =>
  Promise.resolve({ name: `${name}.gif`, data: Buffer.from(name), alt: name })
const pictures: MovePictures = {
  still: (exercise, square) => drawn(square ? `${exercise} square` : exercise),
  loop: (exercise, side) =>
    exercise === 'plank' ? Promise.resolve(null) : drawn(`${exercise} ${side ?? 'any side'}`),
  sheet: () => drawn('sheet'),
  countdown: (seconds, ready = 0) => drawn(`${ready} and ${seconds} s`),
}

function begin() {
  const ports = { ...openStores(), content }
  const begun = startGuided({ clubId: null, memberId: ME, day: undefined, anew: false, now }, ports)
  if (begun.kind !== 'step') throw new Error(begun.kind)
  const press = (place: GuidedPlace, act: 'next' | 'left'): GuidedPlace => {
    const { id, version } = place.stored
    const outcome = walkGuided({ memberId: ME, id, version, act, now }, ports)
    if (outcome.kind !== 'step') throw new Error(outcome.kind)
    return outcome.place
  }
  return { place: begun.place, press }
}

/** Each name begins with its step and what of it changes the picture. */
const OF_STEP = /^\d+-(?:any|left|right|rest|high-knees|plank)-/

const namesIn = (body: MessageBody | null): readonly string[] =>
  (body?.files ?? []).map(({ name }) => name.replace(OF_STEP, ''))

async function replyTo(place: GuidedPlace, atOnce: MovePictures, soon = atOnce) {
  const reply = await stepReply({ pictures: atOnce, picturesSoon: soon }, place)
  if (reply.kind !== 'message') throw new Error(reply.kind)
  return reply
}

const names = async (place: GuidedPlace): Promise<readonly string[]> =>
  namesIn((await replyTo(place, pictures)).body)

test('a step shows the move, on its side, and the clock where the clock says how long', async () => {
  const { place, press } = begin()
  const shown = [await names(place)]
  let standing = press(place, 'next')
  shown.push(await names(standing))
  standing = press(standing, 'left')
  for (let step = 0; step < 15; step += 1) {
    // Each press is on what the one before has brought.
    // oxlint-disable-next-line no-await-in-loop
    shown.push(await names(standing))
    standing = press(standing, 'next')
  }
  expect(shown).toEqual([
    ['marching-bridge any side.gif'],
    ['swinging-drill any side.gif'],
    ['swinging-drill left.gif'],
    ['swinging-drill right.gif'],
    ['deadlift any side.gif'],
    ['0 and 30 s.gif'],
    ['deadlift any side.gif'],
    ['clamshell left.gif'],
    ['clamshell right.gif'],
    ['0 and 30 s.gif'],
    ['clamshell left.gif'],
    ['clamshell right.gif'],
    ['high-knees any side.gif', '5 and 20 s.gif'],
    ['0 and 30 s.gif'],
    ['high-knees any side.gif', '5 and 20 s.gif'],
    // A hold does not move: it is shown as it is held, as large as its clock.
    ['plank square.gif', '5 and 20 s.gif'],
    ['0 and 30 s.gif'],
  ])
})

test('what is being drawn comes later, and nothing does where there is nothing more', async () => {
  const { place } = begin()
  const none = () => Promise.resolve(null)
  const nothing: MovePictures = { still: none, loop: none, sheet: none, countdown: none }
  const late = await replyTo(place, nothing, pictures)
  expect(namesIn(late.body)).toEqual([])
  expect(namesIn((await late.later?.()) ?? null)).toEqual(['marching-bridge any side.gif'])
  expect(await (await replyTo(place, nothing)).later?.()).toBeNull()
  expect(await (await replyTo(place, pictures)).later?.()).toBeNull()
})
