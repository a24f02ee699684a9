import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import type { createStores } from '#adapters/sqlite/create-stores.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import * as cast from './cast.ts'

/** Which of two sets of private facts the silent member has: what others see is the same. */
export type Secrets = 'one' | 'other'

/** Noon on the Tuesday on which everything begins; a strength day of both clubs. */
export const BEGINNING = Temporal.Instant.from('2026-11-24T12:00:00Z')

const at = BEGINNING.subtract({ hours: 24 })
const LATELY = ['2026-11-03', '2026-11-06', '2026-11-10', '2026-11-17', '2026-11-20']

type Stores = ReturnType<typeof createStores>

/** Two clubs in the middle of their season, and people of every kind. */
export function plantFacts(stores: Stores, secrets: Secrets): void {
  plantClub(stores, cast.HARBOUR, cast.CLEO, cast.HARBOUR_SECRET)
  plantClub(stores, cast.SUMMIT, cast.SOL, cast.SUMMIT_SECRET)
  for (const [clubId, memberIds] of Object.entries(cast.MEMBERS))
    for (const memberId of memberIds) plantMember(stores, clubId, memberId)
  plantMember(stores, cast.HARBOUR, cast.GUS)
  plantMember(stores, NO_CLUB, cast.UMA)
  stores.preferences.save(cast.BO, { hidden: true, mates: 'off' }, at)
  stores.preferences.save(cast.ANA, { hidden: false, mates: 'cheers' }, at)
  stores.preferences.save(cast.COX, { hidden: false, mates: 'shown' }, at)
  plantSecrets(stores, secrets)
  plantCares(stores, cast.ANA)
  plantCares(stores, cast.DEE)
}

function plantClub(stores: Stores, clubId: string, by: string, secret: string): void {
  const isHarbour = clubId === cast.HARBOUR
  stores.plans.savePlan(clubId, aPlan(), { memberId: by, at })
  stores.clubSettings.save(
    clubId,
    {
      ...DEFAULT_CLUB_SETTINGS,
      channelId: cast.CHANNEL_OF[clubId] ?? null,
      captainRoleId: isHarbour ? cast.CAPTAIN_ROLE : null,
      mentionRoleId: isHarbour ? cast.CARD_ROLE : null,
    },
    { memberId: by, at },
  )
  stores.clubSettings.markAttention(clubId, {
    reason: 'cannot-write',
    since: at,
    channelId: cast.CHANNEL_OF[clubId] ?? null,
  })
  stores.greetings.save(clubId, 'owed', at)
  stores.amnesties.add(clubId, { day: day('2026-11-13'), reason: `Ice, ${secret}`, by, at })
  stores.audit.add(clubId, {
    at,
    by,
    action: 'amnesty',
    memberId: null,
    from: day('2026-11-13'),
    to: day('2026-11-13'),
    note: `Ice, ${secret}`,
  })
  stores.races.addToClub(clubId, {
    day: day('2026-12-06'),
    distance: '10k',
    addedOn: day('2026-11-01'),
    addedBy: by,
  })
}

function plantMember(stores: Stores, clubId: string, memberId: string): void {
  if (clubId !== NO_CLUB) stores.memberships.remember(memberId, clubId)
  for (const done of LATELY) plantSession(stores, clubId, memberId, done)
}

function plantSession(stores: Stores, clubId: string, memberId: string, done: string): void {
  stores.sessions.add(clubId, memberId, {
    day: day(done),
    loggedAt: Temporal.Instant.from(`${done}T18:00:00Z`),
    source: 'command',
    percent: 100,
    effort: 'right',
  })
}

/** What a person may keep to themself, of the ordinary sort. */
function plantCares(stores: Stores, memberId: string): void {
  const clubId = memberId === cast.DEE ? cast.SUMMIT : cast.HARBOUR
  stores.ownReminders.save(
    memberId,
    { clubId, personal: true, at: '18:45', mention: true, midRun: true },
    at,
  )
  stores.ownReminders.refuse(memberId, at)
  stores.races.addToMember(memberId, {
    day: day('2026-12-13'),
    distance: 'half',
    addedOn: day('2026-11-01'),
  })
  stores.pain.addReport(
    memberId,
    { exercise: null, where: 'side', score: 2, sharp: false, signs: [] },
    day('2026-11-23'),
    at,
  )
}

/** Everything about Bo that only he may learn: all of it is different in the two sets. */
function plantSecrets(stores: Stores, secrets: Secrets): void {
  const isOne = secrets === 'one'
  const bo = cast.BO
  // Of weeks that no card and no week's board is about any more.
  for (const done of isOne ? ['2026-10-06', '2026-10-09', '2026-10-13'] : ['2026-10-06'])
    plantSession(stores, cast.HARBOUR, bo, done)
  stores.profiles.saveProfile(bo, { level: isOne ? 1 : 3, kit: new Set(isOne ? [] : ['band']) }, at)
  stores.levels.mark(bo, { day: day('2026-11-02'), level: isOne ? 1 : 3, how: 'chosen' }, at)
  stores.own.saveZone(
    bo,
    { effectiveFrom: '2026-11-02', timeZone: isOne ? 'Asia/Tokyo' : 'Europe/Lisbon' },
    at,
  )
  stores.pain.addReport(
    bo,
    {
      exercise: null,
      where: isOne ? 'groin' : 'knee',
      score: isOne ? 9 : 1,
      sharp: isOne,
      signs: isOne ? ['limping'] : [],
    },
    day('2026-11-23'),
    at,
  )
  stores.races.addToMember(bo, {
    day: day(isOne ? '2027-03-17' : '2027-02-03'),
    distance: isOne ? 'marathon' : '5k',
    addedOn: day('2026-11-01'),
  })
  stores.ownReminders.save(
    bo,
    {
      clubId: cast.HARBOUR,
      personal: isOne,
      at: isOne ? '04:37' : '21:19',
      mention: false,
      midRun: !isOne,
    },
    at,
  )
  stores.comeBackNames.save(bo, !isOne, at)
  stores.ownWay.setWeakerSide(bo, isOne ? 'left' : 'right', at)
  stores.pauses.add(
    bo,
    {
      from: day('2026-12-20'),
      to: day(isOne ? '2026-12-27' : '2027-01-03'),
      reason: isOne ? 'injured' : 'away',
    },
    at,
  )
}
