import { startCommand, withField, type CommandDraft, type Draft } from './draft.ts'
import type { OfferedCommand } from './offered-command.ts'

/**
 * Reads what stands in the input. It becomes a command once its whole name and something after it
 * are typed or pasted, even if only a space: `/hips today day:friday`.
 */
export function readTypedLine(text: string, offered: readonly OfferedCommand[]): Draft {
  const line = text.trimStart()
  const command = offered
    .filter(({ path }) => line.startsWith(`/${path} `))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
  if (!command) return { kind: 'words', text }
  return readTail({ ...startCommand(command), tail: line.slice(command.path.length + 2) })
}

/** The command that is typed out to its last letter, with nothing after it. */
export const namedCommand = (
  text: string,
  offered: readonly OfferedCommand[],
): OfferedCommand | undefined => offered.find(({ path }) => text.trim() === `/${path}`)

/** Whoever types `name:clam` on after the field `name` has opened by itself means `clam`. */
export const withoutOwnName = (name: string, text: string): string =>
  text.startsWith(`${name}:`) ? text.slice(name.length + 1) : text

/** Moves what is typed as `name:value` from the tail to the fields; a value runs to the next name. */
export function readTail(draft: CommandDraft): CommandDraft {
  const names = draft.command.options.map(({ name }) => RegExp.escape(name))
  if (names.length === 0) return draft
  const marks = [...draft.tail.matchAll(new RegExp(`(?<=^|\\s)(${names.join('|')}):`, 'gu'))]
  const first = marks[0]
  if (!first) return draft
  return marks.reduce(
    (read, mark, i) => {
      const end = marks[i + 1]?.index ?? draft.tail.length
      const text = draft.tail.slice(mark.index + mark[0].length, end).trim()
      return withField(read, { name: mark[1] ?? '', text })
    },
    { ...draft, tail: draft.tail.slice(0, first.index).trim() },
  )
}
