import type { MessageBody } from '#interactions/reply.ts'
import { container, text } from './components.ts'

/** One sentence for when something does not go as the person hoped. */
export const notice = (sentence: string): MessageBody => container('attention', [text(sentence)])
