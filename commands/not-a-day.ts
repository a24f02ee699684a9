import { privately, type Reply } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { notice } from '#views/notice.ts'

/** What was written for a day is none, or none that the calendar has. */
export function notADay(wrong: {
  readonly kind: 'not-a-day' | 'no-such-date'
  readonly written: string
}): Reply {
  const say = wrong.kind === 'not-a-day' ? en.trouble.notADay : en.trouble.noSuchDate
  return privately(notice(say(wrong.written)))
}
