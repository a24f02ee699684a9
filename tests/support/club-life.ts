import { RACE_DISTANCES } from '#core/races/race.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { addRace } from '#use-cases/add-race.ts'
import { correctDay } from '#use-cases/correct-day.ts'
import { endPause } from '#use-cases/end-pause.ts'
import { liftAmnesty } from '#use-cases/lift-amnesty.ts'
import { logSession } from '#use-cases/log-session.ts'
import { readClub, readMember } from '#use-cases/member-record.ts'
import { raceList } from '#use-cases/race-list.ts'
import { refreshOldStandings } from '#use-cases/refresh-standing.ts'
import { removeRace } from '#use-cases/remove-race.ts'
import { setAmnesty } from '#use-cases/set-amnesty.ts'
import { setOwnDays } from '#use-cases/set-own-days.ts'
import { setOwnZone } from '#use-cases/set-own-zone.ts'
import { setPause } from '#use-cases/set-pause.ts'
import { setPreferences } from '#use-cases/set-preferences.ts'
import { undoSession } from '#use-cases/undo-session.ts'
import * as fc from 'fast-check'
import { anyStartHour, anyWeekdays, anyZone } from './any-history.ts'
import type { NaiveDeed } from './naive-streaks.ts'
import type { Stores } from './open-stores.ts'

const LIFE_CLUB = '100'
const MEMBERS = ['1', '2', '3']
const CAPTAIN = '9'

const offset = (min: number, max: number) => fc.integer({ min, max })

const anyDeed = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('log'), ago: offset(0, 2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('correct'),
      ago: offset(-1, 12),
      done: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pause'), from: offset(-9, 5), days: offset(0, 25) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('amnesty'), in: offset(-9, 9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lift'), in: offset(-9, 9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('plan'),
      timeZone: anyZone,
      dayStartHour: anyStartHour,
      strengthDays: anyWeekdays,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('own-days'), days: fc.option(anyWeekdays) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('own-zone'), zone: fc.option(anyZone) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('race'),
      ofClub: fc.boolean(),
      in: offset(0, 20),
      distance: fc.constantFrom(...RACE_DISTANCES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no-race'), ofClub: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hold') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hide'), hidden: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave') }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('refresh') }) },
)

/** Something that somebody does, so many quarters of an hour after what was done before. */
export interface LifeEvent {
  readonly quarters: number
  readonly who: string
  readonly deed: typeof anyDeed extends fc.Arbitrary<infer T> ? T : never
}

const anyQuarters = fc.oneof(
  { weight: 4, arbitrary: offset(0, 8) },
  { weight: 6, arbitrary: offset(80, 110) },
  { weight: 3, arbitrary: offset(0, 4 * 96) },
  { weight: 1, arbitrary: offset(0, 40 * 96) },
)

/** Some weeks or months of three people in one club. */
export const anyClubLife: fc.Arbitrary<LifeEvent[]> = fc.array(
  fc.record({ quarters: anyQuarters, who: fc.constantFrom(...MEMBERS), deed: anyDeed }),
  { minLength: 5, maxLength: 45 },
)

export interface LivedClub {
  readonly clubId: string
  readonly members: readonly string[]
  /** What each has done so far, as the naive rules take it. */
  readonly deeds: ReadonlyMap<string, readonly NaiveDeed[]>
}

const BEGINNING = Temporal.Instant.from('2026-03-16T12:00:00Z')

/** Lets it all happen through the use cases, and lets `look` be taken between and after it. */
export async function liveThrough(
  stores: Stores,
  events: readonly LifeEvent[],
  look: (now: Temporal.Instant, lived: LivedClub) => void,
): Promise<void> {
  const deeds = new Map<string, NaiveDeed[]>(MEMBERS.map((memberId) => [memberId, []]))
  const lived = { clubId: LIFE_CLUB, members: MEMBERS, deeds }
  let now = BEGINNING
  for (const { quarters, who, deed } of events) {
    for (const part of [0.4, 0.6]) {
      now = now.add({ minutes: 15 * Math.round(quarters * part) })
      look(now, lived)
    }
    await happen(stores, who, deed, now, (done) => deeds.get(who)?.push(done))
    look(now, lived)
  }
}

async function happen(
  stores: Stores,
  memberId: string,
  deed: LifeEvent['deed'],
  now: Temporal.Instant,
  note: (done: NaiveDeed) => void,
): Promise<void> {
  const clubId = LIFE_CLUB
  const member = { clubId, memberId, now }
  const today = readMember(clubId, memberId, stores).clock.dayAt(now)
  const clubToday = readClub(clubId, stores).clock.dayAt(now)
  const inDays = (days: number) => today.add({ days }).toString()
  switch (deed.kind) {
    case 'log': {
      const day = today.subtract({ days: deed.ago })
      const rest = { source: 'button', percent: 100, effort: null } as const
      logSession({ ...member, ...rest, day: day.toString() }, stores)
      if (deed.ago <= 1) note({ kind: 'log', day })
      return
    }
    case 'undo':
      undoSession({ ...member, day: undefined }, stores)
      note({ kind: 'undo', today })
      return
    case 'correct': {
      const day = today.subtract({ days: deed.ago })
      correctDay({ ...member, by: CAPTAIN, day: day.toString(), done: deed.done }, stores)
      if (deed.ago >= 0) note({ kind: deed.done ? 'done' : 'not-done', day })
      return
    }
    case 'pause': {
      const span = { from: inDays(deed.from), to: inDays(deed.from + deed.days) }
      setPause({ ...member, ...span, reason: 'ill' }, stores)
      return
    }
    case 'back':
      endPause({ ...member, planned: undefined }, stores)
      return
    case 'hold':
      stores.pain.addHold(memberId, today, now)
      return
    case 'clear':
      stores.pain.clearHolds(memberId, today)
      return
    case 'amnesty': {
      const date = clubToday.add({ days: deed.in }).toString()
      setAmnesty({ clubId, by: CAPTAIN, date, reason: 'ice', now }, stores)
      return
    }
    case 'lift':
      liftAmnesty({ clubId, by: CAPTAIN, day: clubToday.add({ days: deed.in }), now }, stores)
      return
    case 'race':
    case 'no-race': {
      const owner = deed.ofClub
        ? ({ kind: 'club', clubId } as const)
        : ({ kind: 'member', memberId, clubId } as const)
      const { races, today: day } = raceList(owner, now, stores)
      const asked = { owner, by: deed.ofClub ? CAPTAIN : memberId, now }
      if (deed.kind === 'race') {
        const date = day.add({ days: deed.in }).toString()
        addRace({ ...asked, date, distance: deed.distance }, stores)
      } else removeRace({ ...asked, id: races[0]?.id ?? 0 }, stores)
      return
    }
    case 'plan': {
      const { kind: _, ...changes } = deed
      const isFirst = stores.plans.plansOf(clubId).length === 0
      const from = isFirst ? clubToday : clubToday.add({ days: 1 })
      const plan = { ...DEFAULT_PLAN, ...changes, effectiveFrom: from.toString() }
      stores.plans.savePlan(clubId, plan, { memberId: CAPTAIN, at: now })
      return
    }
    case 'own-days':
      setOwnDays(memberId, deed.days, now, stores)
      return
    case 'own-zone':
      setOwnZone(memberId, deed.zone, now, stores)
      return
    case 'hide':
      setPreferences(memberId, { hidden: deed.hidden }, now, stores)
      return
    case 'leave':
      stores.memberships.markLeft(memberId, clubId, now)
      return
    case 'refresh':
      await refreshOldStandings(clubId, now, stores, async () => Promise.resolve())
  }
}
