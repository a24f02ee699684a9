import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest, ModalRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { isCaptain } from '#use-cases/is-captain.ts'
import { notice } from '#views/notice.ts'

interface Rules {
  /** What somebody hears who is no captain. */
  readonly onlyCaptains: string
  /** The club that a button or a form names; it must be the one that it is used in. */
  readonly club?: string
}

/** Answers a captain, about the club in which the command was typed or the button was pressed. */
export function asCaptain<R extends Reply | Promise<Reply>>(
  app: Pick<App, 'clubSettings'>,
  { guildId, caller }: CommandRequest | ComponentRequest | ModalRequest,
  { onlyCaptains, club }: Rules,
  answer: (clubId: string) => R,
): R | Reply {
  if (guildId === null) return privately(notice(en.captain.onlyInClub))
  // Rights are those in the club at hand; they say nothing about another one.
  if (club !== undefined && club !== guildId) return privately(notice(en.trouble.notYourClub))
  return isCaptain({ caller, clubId: guildId }, app)
    ? answer(guildId)
    : privately(notice(onlyCaptains))
}
