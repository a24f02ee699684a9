import type { Suggest } from '#interactions/option.ts'
import { optionalText } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { readZone, type ZoneAnswer } from '#use-cases/setup/find-club-zone.ts'
import { resumeSetup } from '#use-cases/setup/resume-setup.ts'
import type { Editor } from '#use-cases/setup/setup-ports.ts'
import { notice } from '#views/notice.ts'
import { asCaptain } from './as-captain.ts'
import { setupBody } from './setup-body.ts'

const { onlyCaptains } = en.setup

/** `/club setup`: days, times, channel and roles of the club, step by step. */
export const setup = (app: App) =>
  subcommand({
    name: 'setup',
    description: 'Set up the club step by step: days, times, channel, programme',
    options: {
      zone: optionalText('Where you run: type a city. Left out, I ask what time it is there', {
        maxLength: 60,
        suggest: suggestZones(app),
      }),
    },
    audience: onlyMe,
    run: ({ zone: typed = '' }, request) =>
      asCaptain(app, request, { onlyCaptains }, (clubId) => {
        const editor = { clubId, memberId: request.caller.id, now: request.now }
        // An option that is there but empty was not given.
        if (typed === '') return setupReply(app, editor, null)
        const answer = readZone(typed, request.now, app.zones)
        return answer.kind === 'zone'
          ? setupReply(app, editor, answer.zone)
          : privately(notice(zoneRefusal(typed, answer)))
      }),
  })

/** The set-up where this captain left it, or from the start. */
export function setupReply(app: App, editor: Editor, zone: string | null): Reply {
  const { draft, isOvertaken, isResumed } = resumeSetup(editor, zone, app)
  const note = isOvertaken ? en.setup.overtaken : null
  return privately(setupBody(app, editor, draft, { note, isResumed }))
}

/** How many zones are named when it is not clear which one is meant. */
const NEAR = 3

function zoneRefusal(typed: string, answer: Exclude<ZoneAnswer, { kind: 'zone' }>): string {
  const m = en.setup.zone
  if (answer.kind !== 'like-it') return m.notAZone(typed)
  const near = m.near(answer.zones.slice(0, NEAR).map(({ zone }) => zone))
  return `${m.unsure(typed)} ${near}`
}

const suggestZones =
  (app: App): Suggest =>
  (typed, { now }) =>
    app.zones.search(typed, now).map(({ zone, label }) => ({ name: label, value: zone }))
