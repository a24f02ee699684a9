import { isOnHold, painDay, type PainOwner, type PainPorts } from './pain-verdict.ts'

/** `no-hold` = nothing stands that could be cleared (any more). */
export type ClearOutcome = { readonly kind: 'cleared' | 'no-hold' }

/** The member says that a professional has cleared it: from today on days are due again. */
export const clearHold = (owner: PainOwner, ports: PainPorts): ClearOutcome =>
  ports.atomically(() => {
    if (!isOnHold(owner.memberId, ports)) return { kind: 'no-hold' }
    ports.pain.clearHolds(owner.memberId, painDay(owner, ports))
    return { kind: 'cleared' }
  })
