import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { DEFAULT_PLAN, type Plan, type Weekday } from '#core/training/plan.ts'
import type { Person } from '#practice/people/person.ts'
import type { PracticeClub } from '#practice/practice-club.ts'
import type { PracticeDiscord } from '#practice/practice-discord.ts'
import { naiveClock } from '#tests/support/naive-clock.ts'
import type { Chance } from '#tests/support/seeded.ts'
import { onTestFinished } from 'vitest'
import type { AtEnd } from './at-end.ts'
import { naiveDue, naiveKindsOn, type NaiveClub, type NaiveTime } from './naive-reminders.ts'

/** Gaps of an hour and of half an hour, odd offsets, both hemispheres, and none of all that. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'America/Santiago',
  'Africa/Casablanca',
  'UTC',
] as const

/** Two stand in a spring gap of some zone. */
const CARD_TIMES = ['07:00', '02:30', '06:15', '18:45', '02:05', '12:00', '23:59', '05:30']
const RECAP_TIMES = ['08:00', '02:30', '21:00']
const STRENGTH: readonly (readonly Weekday[])[] = [[2, 5], [1, 4], [3], [2, 6], [1, 4, 6], [7]]

/** How far ahead is looked for what is due next. */
const DAYS_AHEAD = 16

/** A club of the practice Discord, and what is known of how it wants to be reminded. */
export class RemindedClub {
  readonly guild: PracticeClub
  readonly member: Person
  readonly isBusy: boolean
  readonly recapTime: string
  /** Of the channel that its cards go to. */
  channelId: string
  readonly plans: Plan[]
  readonly cardTimes: NaiveTime[]
  readonly amnesties = new Set<string>()
  /** Near a race of the club: whether there is a card then is not for the naive rules to say. */
  readonly nearRaces = new Set<string>()
  #coming: readonly Temporal.Instant[] = []

  constructor(guild: PracticeClub, member: Person, index: number) {
    this.guild = guild
    this.member = member
    this.channelId = guild.channel('general').id
    this.isBusy = index % 4 !== 3
    this.recapTime = RECAP_TIMES[index % RECAP_TIMES.length] ?? ''
    this.cardTimes = [{ fromLook: 0, at: null, time: CARD_TIMES[(index * 3) % 8] ?? '' }]
    const strengthDays = [...(STRENGTH[index % STRENGTH.length] ?? [])]
    this.plans = [
      {
        ...DEFAULT_PLAN,
        timeZone: ZONES[index % ZONES.length] ?? '',
        // A time in the night belongs to the day that has begun by then.
        dayStartHour: 2,
        strengthDays,
      },
    ]
  }

  get naive(): NaiveClub {
    const { guild, plans, cardTimes, recapTime, isBusy, amnesties, nearRaces } = this
    return { id: guild.id, plans, cardTimes, recapTime, isBusy, amnesties, nearRaces }
  }

  today(at: Temporal.Instant): Temporal.PlainDate {
    return naiveClock(this.plans, []).today(at)
  }

  /** When something is due next, after `at`, as things stand at that look. */
  nextDue(at: Temporal.Instant, look: number): Temporal.Instant {
    const isAhead = (one: Temporal.Instant) => Temporal.Instant.compare(one, at) > 0
    let next = this.#coming.find(isAhead)
    if (!next) {
      this.#coming = this.#reckon(at, look)
      next = this.#coming.find(isAhead)
    }
    return next ?? at.add({ hours: 24 * DAYS_AHEAD })
  }

  /** Plans or times have changed, or the clock has stepped back. */
  reckonAnew(): void {
    this.#coming = []
  }

  #reckon(at: Temporal.Instant, look: number): readonly Temporal.Instant[] {
    const clock = naiveClock(this.plans, [])
    const today = clock.today(at)
    return Array.from({ length: DAYS_AHEAD }, (_, days) => today.add({ days: days - 1 }))
      .flatMap((date) =>
        naiveKindsOn(this.naive, clock, date).map((kind) =>
          naiveDue(this.naive, clock, kind, date, look),
        ),
      )
      .toSorted((a, b) => Temporal.Instant.compare(a, b))
  }
}

export type ManyClubs = ReturnType<typeof openManyClubs>

/** Clubs in eight zones with a captain's settings, in a database beside which the bot can run. */
export function openManyClubs(
  discord: PracticeDiscord,
  databasePath: string,
  count: number,
  atEnd: AtEnd = onTestFinished,
) {
  const db = openDatabase(databasePath, { throwAway: true })
  atEnd(() => {
    db.close()
  })
  const stores = createStores(db)
  const clubs = Array.from({ length: count }, (_, index) => {
    const guild = discord.addGuild({ name: `Club ${String(index)}` })
    const member = discord.addUser({ name: `runner-${String(index)}` })
    guild.join(member)
    return new RemindedClub(guild, member, index)
  })
  const captain = '1'

  const saveTimes = (
    { guild, channelId, cardTimes, recapTime }: RemindedClub,
    at: Temporal.Instant,
  ) => {
    const settings = {
      ...DEFAULT_CLUB_SETTINGS,
      channelId,
      card: { on: true, at: cardTimes.at(-1)?.time ?? '' },
      recap: { on: true, at: recapTime },
    }
    stores.clubSettings.save(guild.id, settings, { memberId: captain, at })
  }
  const addPlan = (club: RemindedClub, plan: Plan, at: Temporal.Instant): void => {
    stores.plans.savePlan(club.guild.id, plan, { memberId: captain, at })
  }
  const train = (
    { guild, member }: RemindedClub,
    day: Temporal.PlainDate,
    at: Temporal.Instant,
  ) => {
    stores.memberships.remember(member.id, guild.id)
    stores.sessions.add(guild.id, member.id, {
      day,
      loggedAt: at,
      source: 'button',
      percent: 100,
      effort: null,
    })
  }
  const begin = (at: Temporal.Instant): void => {
    for (const club of clubs) {
      for (const plan of club.plans) addPlan(club, plan, at)
      saveTimes(club, at)
      if (club.isBusy) train(club, club.today(at), at)
    }
  }

  return {
    db,
    clubs,
    begin,
    train,
    /** Another time for the card, from this look on. */
    changeTime: (club: RemindedClub, time: string, at: Temporal.Instant, fromLook: number) => {
      club.cardTimes.push({ fromLook, at, time })
      club.reckonAnew()
      saveTimes(club, at)
    },
    /** Another zone or week from the club's next day on, as the set-up saves it. */
    changeWeek: (club: RemindedClub, chance: Chance, at: Temporal.Instant): void => {
      const last = club.plans.at(-1) ?? DEFAULT_PLAN
      const plan: Plan = {
        ...last,
        timeZone: ZONES[chance(ZONES.length)] ?? last.timeZone,
        strengthDays: [...(STRENGTH[chance(STRENGTH.length)] ?? [])],
        effectiveFrom: club.today(at).add({ days: 1 }).toString(),
      }
      club.plans.push(plan)
      club.reckonAnew()
      addPlan(club, plan, at)
    },
    /** Its cards go to another channel from now on. */
    moveTo: (club: RemindedClub, channelId: string, at: Temporal.Instant): void => {
      club.channelId = channelId
      saveTimes(club, at)
    },
    declareAmnesty: (club: RemindedClub, at: Temporal.Instant): void => {
      const day = club.today(at).add({ days: 2 })
      club.amnesties.add(day.toString())
      club.reckonAnew()
      stores.amnesties.add(club.guild.id, { day, reason: 'storm', by: captain, at })
    },
  }
}

export const anyCardTime = (chance: Chance): string => CARD_TIMES[chance(CARD_TIMES.length)] ?? ''
