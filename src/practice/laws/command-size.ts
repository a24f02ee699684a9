import type {
  SentChoice,
  SentCommand,
  SentCommandOption,
  SentLocalizations,
} from './sent-command.ts'

const longest = (text: string | null | undefined, others: SentLocalizations | undefined) =>
  Math.max(text?.length ?? 0, ...Object.values(others ?? {}).map((other) => other.length))

const choiceSize = ({ name, name_localizations: others, value }: SentChoice) =>
  longest(name, others) + String(value).length

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)

/**
 * Characters that count towards the 8000 of a command: names, descriptions and values of the
 * command, its options and their choices; of a text in several languages the longest one.
 */
export function commandSize(command: SentCommand | SentCommandOption): number {
  const choices = 'choices' in command ? (command.choices ?? []) : []
  return (
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations) +
    sum(choices.map(choiceSize)) +
    sum((command.options ?? []).map(commandSize))
  )
}
