import type { ClubSettings } from '#core/reminders/club-settings.ts'
import { en } from '#messages/en.ts'

/** Where a club's reminders go, and who looks after them. */
export function sendingLines(settings: ClubSettings | null, reminded: number): readonly string[] {
  const m = en.status
  const { channelId = null, mentionRoleId = null, captainRoleId = null } = settings ?? {}
  const channel = channelId === null ? m.noChannel : m.channel(`<#${channelId}>`)
  return [
    mentionRoleId === null ? channel : `${channel}, ${m.mentions(`<@&${mentionRoleId}>`)}`,
    captainRoleId === null ? m.onlyManagers : m.captains(`<@&${captainRoleId}>`),
    reminded === 0 ? '' : m.members(reminded),
  ]
}

/** Which kinds a club does without; empty when it has them all. */
export function offKinds({ card, preRun, lastCall, recap }: ClubSettings): string {
  const { kind } = en.setup.times
  const kinds = [
    card.on ? '' : kind.card,
    preRun.on ? '' : kind.prerun,
    lastCall.on ? '' : kind['last-call'],
    recap.on ? '' : kind.recap,
  ].filter((word) => word !== '')
  return kinds.length === 0 ? '' : en.status.off(kinds.join(', '))
}
