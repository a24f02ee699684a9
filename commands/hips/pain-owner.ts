import { NO_CLUB } from '#core/sessions/session.ts'
import type { ComponentRequest, ModalRequest } from '#interactions/request.ts'
import type { PainOwner } from '#use-cases/pain-verdict.ts'

/** Whose pain it is that somebody presses about, and by which club's clock it is today. */
export const painOwner = (
  clubId: string | null,
  { caller, now }: ComponentRequest | ModalRequest,
): PainOwner => ({ clubId: clubId ?? NO_CLUB, memberId: caller.id, now })
