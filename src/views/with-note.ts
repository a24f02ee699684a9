import type { MessageBody } from '#interactions/reply.ts'
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
export function hasRoomForNote({ components }: MessageBody): boolean {
  const all = everyComponent(components)
  const written = all.map((one) => (typeof one.content === 'string' ? one.content : ''))
  const characters = written.reduce((sum, { length }) => sum + length, 0)
  const bytes = written.reduce((sum, words) => sum + Buffer.byteLength(words), 0)
  return (
    all.length + COMPONENTS_OF_A_NOTE <= MOST_COMPONENTS &&
    characters + LONGEST_NOTE <= MOST_CHARACTERS &&
    bytes + LONGEST_NOTE <= MOST_BYTES
  )
}

/** The same message with a note at its end, below a line. */
export function withNote(body: MessageBody, note: string): MessageBody {
  const last = body.components.at(-1)
  const blocks = [separator(), text(note.slice(0, LONGEST_NOTE))]
  const components =
    last?.type === ComponentType.Container
      ? [...body.components.slice(0, -1), { ...last, components: [...last.components, ...blocks] }]
      : [...body.components, ...blocks]
  return { ...body, components }
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
