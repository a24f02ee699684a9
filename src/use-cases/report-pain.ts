import { lightOf, needsProfessional } from '#core/pain/pain-light.ts'
import { painState } from '#core/pain/pain-state.ts'
import type { SaidPain } from '#core/pain/pain-report.ts'
import {
  knownPain,
  painDay,
  painVerdict,
  type PainOwner,
  type PainPorts,
  type PainVerdict,
} from './pain-verdict.ts'

import { schedulePainQuestion } from './schedule-pain-question.ts'

/** Notes what a member says of something that hurts, and says what follows. Nobody else sees it. */
export const reportPain = (owner: PainOwner, said: SaidPain, ports: PainPorts): PainVerdict =>
  ports.atomically(() => {
    const { memberId, now } = owner
    const today = painDay(owner, ports)
    const { heldSince } = painState(knownPain(memberId, ports), today, ports.content)
    ports.pain.addReport(memberId, said, today, now)
    if (needsProfessional(said) && heldSince === null) ports.pain.addHold(memberId, today, now)
    const light = lightOf(said)
    if (light === 'amber') schedulePainQuestion(memberId, now, ports)
    return painVerdict(owner, { light, id: said.exercise }, ports)
  })
