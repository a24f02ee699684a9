import { privately } from '#interactions/reply.ts'
import type { Fallbacks } from '#interactions/router.ts'
import { en } from '#messages/en.ts'
import { notice } from './notice.ts'

const say = (sentence: string) => privately(notice(sentence))

/** What is said when no handler has an answer of its own. */
export const fallbacks: Fallbacks = {
  unknownCommand: () => say(en.trouble.unknownCommand),
  badOption: (option) => say(en.trouble.badOption(option)),
  outOfDate: () => say(en.trouble.outOfDate),
  failed: (reference) => say(en.trouble.failed(reference)),
}
