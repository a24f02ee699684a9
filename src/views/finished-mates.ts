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
export const MOST_NAMES = 20

/** `Done today: @bo (2 cheers), @cleo and 3 more`; nothing when nobody is in. */
export function matesLine(
  mates: FinishedMates | null,
  { date, today }: { readonly date: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): APITextDisplayComponent[] {
  if (!mates || mates.named.length + mates.unnamed === 0) return []
  const list = finishedWords(mates)
  const line = date.equals(today)
    ? en.mates.list(list)
    : en.mates.listOn(writtenWeekday(date), list)
  return [text(`-# ${line}`)]
}

/** `@bo (2 cheers), @cleo and 3 more`: twenty names, then a number; empty when nobody is in. */
export function finishedWords({ named, unnamed }: Omit<FinishedMates, 'toCheer'>): string {
  const names = named
    .slice(0, MOST_NAMES)
    .map(({ memberId, cheers }) => en.mates.withCheers(`<@${memberId}>`, cheers))
  const more = unnamed + Math.max(0, named.length - MOST_NAMES)
  if (names.length === 0) return more === 0 ? '' : en.mates.onlyMore(more)
  return writtenList([...names, ...(more > 0 ? [en.mates.more(more)] : [])])
}
