import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest, ModalRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { findClub, mayUseClub } from '#use-cases/find-club.ts'
import { clubQuestion } from '#views/club-question.ts'
import { notice } from '#views/notice.ts'

/** null = nobody's club, the default plan. */
type Answer = (clubId: string | null) => Reply | Promise<Reply>

/**
 * Answers about the club that a command speaks of; in a direct message of somebody with several
 * clubs it asks which one. The select of that question carries `questionId`.
 */
export async function inClub(
  app: App,
  request: CommandRequest,
  questionId: () => string,
  answer: Answer,
): Promise<Reply> {
  const found = await findClub(request.guildId, request.caller.id, app)
  if (found.kind === 'ask') return privately(clubQuestion(questionId(), found.clubs))
  const clubId = found.kind === 'club' ? found.clubId : null
  await welcomeBack(app, request, clubId)
  return answer(clubId)
}

/** Answers about the club that a button, a select or a form names, if the person may use it. */
export async function inNamedClub(
  app: App,
  request: ComponentRequest | ModalRequest,
  club: string,
  answer: Answer,
): Promise<Reply> {
  const clubId = club === 'none' ? null : club
  // A card without a club is never seen in one.
  if (clubId === null && request.guildId !== null) return privately(notice(en.trouble.notYourClub))
  const allowed = await mayUseClub(clubId, request.guildId, request.caller.id, app)
  if (!allowed) return privately(notice(en.trouble.notYourClub))
  await welcomeBack(app, request, clubId)
  return answer(clubId)
}

/** Who was thought to have left and uses the bot is back, in a direct message if Discord says so. */
async function welcomeBack(
  { memberships, directory }: App,
  { caller, guildId }: CommandRequest | ComponentRequest | ModalRequest,
  clubId: string | null,
): Promise<void> {
  if (clubId === null || memberships.isThere(caller.id, clubId)) return
  if (!memberships.clubsOf(caller.id).includes(clubId)) return
  const isHere = guildId !== null || (await directory.lookUp(caller.id, [clubId])).get(clubId)
  if (isHere) memberships.remember(caller.id, clubId)
}
