import type { MessageBody } from '#interactions/reply.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'
import { separator, text } from './components.ts'

/** Discord's limits of one message; the last was found by trial, and less is kept to. */
const MOST_COMPONENTS = 40
const MOST_CHARACTERS = 4_000
const MOST_BYTES = 9_500

/** A line and the note below it. */
const COMPONENTS_OF_A_NOTE = 2
/** No note is longer, nor takes more bytes: they are in English. */
const LONGEST_NOTE = 600

/** Whether one more note can stand under a message. */
export const hasRoomForNote = (body: MessageBody): boolean =>
  hasRoom(body, { components: COMPONENTS_OF_A_NOTE, characters: LONGEST_NOTE, bytes: LONGEST_NOTE })

/** Whether these blocks can stand under a message, below a line. */
export function hasRoomFor(body: MessageBody, blocks: readonly APIComponentInContainer[]): boolean {
  const { components, characters, bytes } = sizeOf(blocks)
  return hasRoom(body, { components: components + 1, characters, bytes })
}

/** The same message with a note at its end, below a line. */
export const withNote = (body: MessageBody, note: string): MessageBody =>
  withBlocks(body, [text(note.slice(0, LONGEST_NOTE))])

/** The same message with these blocks at its end, below a line. */
export function withBlocks(
  body: MessageBody,
  blocks: readonly APIComponentInContainer[],
): MessageBody {
  const last = body.components.at(-1)
  const added = [separator(), ...blocks]
  const components =
    last?.type === ComponentType.Container
      ? [...body.components.slice(0, -1), { ...last, components: [...last.components, ...added] }]
      : [...body.components, ...added]
  return { ...body, components }
}

interface Size {
  readonly components: number
  readonly characters: number
  readonly bytes: number
}

function hasRoom({ components }: MessageBody, more: Size): boolean {
  const now = sizeOf(components)
  return (
    now.components + more.components <= MOST_COMPONENTS &&
    now.characters + more.characters <= MOST_CHARACTERS &&
    now.bytes + more.bytes <= MOST_BYTES
  )
}

function sizeOf(components: readonly Counted[]): Size {
  const all = everyComponent(components)
  const written = all.map((one) => (typeof one.content === 'string' ? one.content : ''))
  return {
    components: all.length,
    characters: written.reduce((sum, { length }) => sum + length, 0),
    bytes: written.reduce((sum, words) => sum + Buffer.byteLength(words), 0),
  }
}

/** What counts of a component of any kind. */
interface Counted {
  readonly type: unknown
  readonly content?: unknown
  readonly components?: readonly Counted[]
  readonly accessory?: Counted
}

/** All of them, those in others too. */
const everyComponent = (components: readonly Counted[]): readonly Counted[] =>
  components.flatMap((one) => [
    one,
    ...everyComponent(one.components ?? []),
    ...everyComponent(one.accessory ? [one.accessory] : []),
  ])
