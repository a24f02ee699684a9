import { dateOf } from '#core/calendar/day-number.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import { memberHeatMap, sessionsIn } from '#core/streaks/member-heat-map.ts'
import { streakReport, type StreakReport } from '#core/streaks/streak-report.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { optionalPerson } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import { heatMapAlt } from '#pictures/heat-map-alt.ts'
import { heatMapPicture } from '#pictures/heat-map.ts'
import type { App } from '#use-cases/app.ts'
import { mayLookAt } from '#use-cases/may-look-at.ts'
import { readMember, type MemberRecord } from '#use-cases/member-record.ts'
import { streakOfClubId } from '#views/custom-ids.ts'
import { notice } from '#views/notice.ts'
import { streakCard } from '#views/streak-card.ts'
import { inClub, inNamedClub } from './in-club.ts'

/** `/hips streak`: one's own row and last 26 weeks, or a club-mate's. */
export const streak = (app: App) =>
  subcommand({
    name: 'streak',
    description: 'Your row, your freezes and your last 26 weeks',
    options: { member: optionalPerson('A club-mate; yourself when left out') },
    audience: onlyMe,
    run: ({ member = '' }, request) => {
      const whose = member === request.caller.id ? '' : member
      return inClub(
        app,
        request,
        () => streakOfClubId.encode({ member: whose }),
        (clubId) => streakReply(app, request, clubId ?? NO_CLUB, whose),
      )
    },
  })

/** The answer to "which club?" in a direct message. */
export const streakOfClub = (app: App) =>
  component({
    id: streakOfClubId,
    answers: inPlaceIfPrivate,
    run: ({ member }, request) =>
      inNamedClub(app, request, request.values[0] ?? '', async (clubId) =>
        inPlace(request, await streakReply(app, request, clubId ?? NO_CLUB, member)),
      ),
  })

/** @param whose empty = the reader's own */
async function streakReply(
  app: App,
  { caller, now }: CommandRequest | ComponentRequest,
  clubId: string,
  whose: string,
): Promise<Reply> {
  const isOwn = whose === '' || whose === caller.id
  const memberId = isOwn ? caller.id : whose
  const nothing = isOwn ? en.streak.nothingYet : en.streak.nothingToShow(`<@${whose}>`)
  if (!isOwn && !(await mayLookAt(clubId, whose, app))) return privately(notice(nothing))
  const record = readMember(clubId, memberId, app)
  const report = streakReport(record, now)
  if (report.streak.sessions === 0) return privately(notice(nothing))
  return privately(
    streakCard({
      report,
      memberId: isOwn ? null : memberId,
      cheers: isOwn ? cheersForLatest(app, clubId, memberId, record) : 0,
      heatMap: await drawHeatMap(app, record, report, isOwn),
    }),
  )
}

function cheersForLatest(app: App, clubId: string, memberId: string, { facts }: MemberRecord) {
  const latest = facts.sessions.at(-1)
  return latest === undefined ? 0 : app.cheers.countFor(clubId, memberId, dateOf(latest))
}

async function drawHeatMap(
  app: App,
  { facts, isPaused, isHeld }: MemberRecord,
  { streak: judged, today }: StreakReport,
  forOwner: boolean,
) {
  const map = memberHeatMap(
    facts,
    judged,
    today,
    forOwner ? (day) => isPaused(day) || isHeld(day) : () => false,
  )
  const { streak: row, best, freezes } = judged
  const numbers = { streak: row, best, freezes, sessions: sessionsIn(facts, today) }
  const png = await app.drawing.png(heatMapPicture(map, numbers))
  return png && { png, alt: heatMapAlt(map, numbers) }
}
