import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, text } from './components.ts'
import { helloSetupId } from './hello-ids.ts'

interface Hello {
  readonly clubId: string
  /** The bot was here before, and what captains set up then is still there. */
  readonly isBack: boolean
}

/** The one message with which the bot comes into a server. */
export function helloCard({ clubId, isBack }: Hello): MessageBody {
  const m = en.hello
  return container('strength', [
    ...(isBack
      ? [text(m.backTitle, m.back)]
      : [text(m.title, m.about), text(m.members, m.captains)]),
    ...buttonRow([
      button({ id: helloSetupId.encode({ club: clubId }), label: m.setUp, main: true }),
    ]),
  ])
}
