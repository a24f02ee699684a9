import type { MessageBody } from '#interactions/reply.ts'
import { ACCENT, container, text } from './components.ts'

/** One sentence: by default for when something does not go as the person hoped. */
export const notice = (sentence: string, accent: keyof typeof ACCENT = 'attention'): MessageBody =>
  container(accent, [text(sentence)])
