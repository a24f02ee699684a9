import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import type { OwnRemindersChange } from '#use-cases/set-own-reminders.ts'
import { readOwnReminders, setOwnReminders } from '#use-cases/set-own-reminders.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { openStores } from '#tests/support/open-stores.ts'

export const HARBOUR = '100'
export const HILL = '200'
export const ANA = '1'

/** 12:00 UTC on Tuesday 24 November 2026, a strength day of both clubs. */
export const TUESDAY_NOON = Temporal.Instant.from('2026-11-24T12:00:00Z')

/** Two clubs of Ana's that train on Tuesday and Friday: Harbour in Berlin's zone, Hill in UTC. */
export function twoClubs() {
  const stores = openStores()
  const by = { memberId: '9', at: TUESDAY_NOON }
  stores.plans.savePlan(HARBOUR, aPlan({ timeZone: 'Europe/Berlin' }), by)
  stores.plans.savePlan(HILL, aPlan(), by)
  stores.clubSettings.save(HARBOUR, { ...DEFAULT_CLUB_SETTINGS, channelId: '5' }, by)
  for (const club of [HARBOUR, HILL]) stores.memberships.remember(ANA, club)
  const names = new Map([
    [HARBOUR, 'Harbour'],
    [HILL, 'Hill'],
  ])
  const ports = { ...stores, directory: { nameOf: (id: string) => names.get(id) ?? null } }
  const at = { now: TUESDAY_NOON }
  const whose = (clubId: string) => ({ clubId, memberId: ANA, now: at.now })
  return {
    ...ports,
    /** The bot is thrown out of this club. */
    loseClub: (clubId: string) => names.delete(clubId),
    goTo: (moment: string) => {
      at.now = Temporal.Instant.from(moment)
    },
    now: () => at.now,
    ports,
    read: (clubId = HARBOUR) => readOwnReminders(whose(clubId), ports),
    set: (change: OwnRemindersChange, clubId = HARBOUR) =>
      setOwnReminders({ ...whose(clubId), change }, ports),
    /** What the state is after a change that is taken. */
    saved: (change: OwnRemindersChange, clubId = HARBOUR) => {
      const outcome = setOwnReminders({ ...whose(clubId), change }, ports)
      if (outcome.kind !== 'saved') throw new Error(`refused: ${outcome.kind}`)
      return outcome.state
    },
    /** When the schedule has Ana's own reminder. */
    scheduled: (clubId = HARBOUR) =>
      stores.schedule
        .ofClub(clubId)
        .filter(({ kind, memberId }) => kind === 'personal' && memberId === ANA)
        .map(({ dueAt }) => dueAt?.toString() ?? null),
    log: (date: string, clubId = HARBOUR) =>
      stores.sessions.add(clubId, ANA, {
        day: day(date),
        loggedAt: at.now,
        source: 'command',
        percent: 100,
        effort: null,
      }),
  }
}
