import { privately, update, type Reply } from '#interactions/reply.ts'
import type { ComponentRequest, ModalRequest } from '#interactions/request.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import type { Editor } from '#use-cases/setup/setup-ports.ts'
import { notice } from '#views/notice.ts'
import { asCaptain } from './as-captain.ts'

/** What a custom id of the set-up says: whose draft it is, and which. */
interface Whose {
  readonly club: string
  readonly captain: string
}

/** Answers the captain whose set-up it is, as long as they are one, in the club that it is about. */
export const asEditor = <R extends Reply | Promise<Reply>>(
  app: App,
  request: ComponentRequest | ModalRequest,
  { club, captain }: Whose,
  answer: (editor: Editor) => R,
): R | Reply =>
  asCaptain(app, request, { onlyCaptains: en.setup.onlyCaptains, club }, (clubId) =>
    request.caller.id === captain
      ? answer({ clubId, memberId: captain, now: request.now })
      : privately(notice(en.trouble.notYours)),
  )

/** Written over the private message that was used; everything else stays as it is. */
export const overPrivate = (
  { onPrivateMessage }: ComponentRequest | ModalRequest,
  body: MessageBody,
): Reply => (onPrivateMessage ? update(body) : privately(body))

/** The draft was saved or put away, so its buttons and forms do nothing any more. */
export const draftGone = (): Reply => privately(notice(en.setup.gone))
