import { en } from '#messages/en.ts'
import type { APITextDisplayComponent } from 'discord-api-types/v10'
import { text } from './components.ts'
import { writtenWeekday } from './written-date.ts'
import { writtenList } from './written-list.ts'

/** Club-mates who have finished a day. */
export interface FinishedMates {
  /** Those who let it be seen. */
  readonly named: readonly { readonly memberId: string; readonly cheers: number }[]
  /** How many more there are. */
  readonly unnamed: number
  /** How many of those named the reader can still cheer. */
  readonly toCheer: number
}

/** More than so many mentions nobody reads on a phone. */
const MOST_NAMES = 20

/** `Done today: @bo (2 cheers), @cleo and 3 more`; nothing when nobody is in. */
export function matesLine(
  mates: FinishedMates | null,
  { date, today }: { readonly date: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): APITextDisplayComponent[] {
  if (!mates || mates.named.length + mates.unnamed === 0) return []
  const names = mates.named
    .slice(0, MOST_NAMES)
    .map(({ memberId, cheers }) => en.mates.withCheers(`<@${memberId}>`, cheers))
  const more = mates.unnamed + Math.max(0, mates.named.length - MOST_NAMES)
  const words =
    names.length === 0
      ? [en.mates.onlyMore(more)]
      : [...names, ...(more > 0 ? [en.mates.more(more)] : [])]
  const list = writtenList(words)
  const line = date.equals(today)
    ? en.mates.list(list)
    : en.mates.listOn(writtenWeekday(date), list)
  return [text(`-# ${line}`)]
}
