import type { CLUB_KINDS } from '#core/reminders/reminder.ts'
import { en } from '#messages/en.ts'
import { writtenList } from './written-list.ts'

type Kinds = readonly (typeof CLUB_KINDS)[number][]

/** That reminders of today go out as soon as a change is saved; empty without any. */
export const onSavingLine = (kinds: Kinds): string =>
  kinds.length === 0 ? '' : en.setup.review.onSaving(todaysWords(kinds), kinds.length)

/** That reminders of today are about to go out; empty without any. */
export const dueNowLine = (kinds: Kinds): string =>
  kinds.length === 0 ? '' : en.setup.review.dueNow(todaysWords(kinds), kinds.length)

const todaysWords = (kinds: Kinds): string =>
  writtenList(kinds.map((kind) => en.setup.review.todays[kind]))
