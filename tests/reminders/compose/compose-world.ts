import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import type { OwnReminders } from '#core/reminders/own-reminders.ts'
import type { ReminderIdentity, ReminderKind } from '#core/reminders/reminder.ts'
import type { Plan } from '#core/training/plan.ts'
import { composeCard } from '#reminders/compose/card.ts'
import { composeLastCall } from '#reminders/compose/last-call.ts'
import { composeMidRun } from '#reminders/compose/mid-run.ts'
import { composePain } from '#reminders/compose/pain.ts'
import { composePersonal } from '#reminders/compose/personal.ts'
import { composePreRun } from '#reminders/compose/prerun.ts'
import type { Composed, Composer } from '#reminders/composed.ts'
import { noPictures } from '#src/no-pictures.ts'
import type { App } from '#use-cases/app.ts'
import { logSession } from '#use-cases/log-session.ts'
import type { ClubRole } from '#use-cases/ports.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { content } from '#tests/support/content.ts'
import { openStores } from '#tests/support/open-stores.ts'

export const CLUB = '100'
export const CHANNEL = '500'
export const ANA = '1001'
export const BO = '1002'
export const CLEO = '1003'

/** Days of one week of November 2026: strength, a run with something inside it, strength. */
export const TUESDAY = '2026-11-24'
export const WEDNESDAY = '2026-11-25'
export const FRIDAY = '2026-11-27'

/** Noon in UTC on a day; or the moment, when one is given. */
export const at = (written: string): Temporal.Instant =>
  Temporal.Instant.from(written.includes('T') ? written : `${written}T12:00:00Z`)

const ALL_ON: Partial<ClubSettings> = {
  channelId: CHANNEL,
  preRun: { on: true, runAt: '18:30', minutesBefore: 30 },
  lastCall: { on: true, at: '19:00' },
}

const COMPOSERS: Readonly<Record<Exclude<ReminderKind, 'recap'>, (app: App) => Composer>> = {
  card: composeCard,
  prerun: composePreRun,
  'last-call': composeLastCall,
  personal: composePersonal,
  snooze: composePersonal,
  'mid-run': composeMidRun,
  pain: composePain,
}

/** A club on the default plan, in UTC, with everything switched on; real stores, no Discord. */
export function composeWorld(settings: Partial<ClubSettings> = {}) {
  const stores = openStores()
  const roles = new Map<string, ClubRole>()
  const whoIs = new Map<string, 'member' | 'bot' | 'gone'>()
  const app = {
    ...stores,
    content,
    pictures: noPictures,
    breathe: () => Promise.resolve(),
    directory: {
      roleOf: (_: string, id: string) => roles.get(id) ?? null,
      lookUpMembers: (_: string, ids: readonly string[]) => {
        if (ids.length > 100) throw new RangeError(`${ids.length} people are asked about at once`)
        return Promise.resolve(new Map(ids.map((id) => [id, whoIs.get(id) ?? null])))
      },
    },
  } as unknown as App
  const by = { memberId: '9', at: at('2026-01-05') }
  const set = (change: Partial<ClubSettings>) => {
    stores.clubSettings.save(CLUB, { ...DEFAULT_CLUB_SETTINGS, ...ALL_ON, ...change }, by)
  }
  set(settings)
  const asks = (memberId: string, wanted: Partial<OwnReminders> = {}) => {
    const nothing = { personal: false, mention: false, midRun: false, at: '18:00' }
    stores.memberships.remember(memberId, CLUB)
    stores.ownReminders.save(memberId, { clubId: CLUB, ...nothing, ...wanted }, by.at)
  }
  return {
    app,
    stores,
    roles,
    /** What Discord says about a person; it does not say anything about the others. */
    whoIs,
    set,
    asks,
    plans: (change: Partial<Plan>) => {
      stores.plans.savePlan(CLUB, aPlan(change), by)
    },
    /** The member logs a session at that moment, or at noon on that day. */
    logs: (memberId: string, ...moments: readonly string[]) => {
      const options = { source: 'command', percent: 100, effort: null, day: undefined } as const
      for (const moment of moments)
        logSession({ ...options, clubId: CLUB, memberId, now: at(moment) }, app)
    },
    amnestyOn: (date: string) => {
      stores.amnesties.add(CLUB, { day: day(date), reason: 'ice', by: '9', at: by.at })
    },
    pauses: (memberId: string, from: string, to: string) => {
      const pause = { from: day(from), to: day(to), reason: 'ill' } as const
      stores.pauses.add(memberId, pause, at(from))
    },
    /** A race of the club. */
    racesOn: (date: string) => {
      const addedOn = day(date).subtract({ days: 30 })
      stores.races.addToClub(CLUB, { day: day(date), distance: '10k', addedOn, addedBy: '9' })
    },
    compose: (
      kind: Exclude<ReminderKind, 'recap'>,
      date: string,
      { memberId = null, turn = 0, now = date }: Partial<Asked> = {},
    ): Promise<Composed> => COMPOSERS[kind](app)(identity(kind, date, { memberId, turn }), at(now)),
  }
}

interface Asked {
  readonly memberId: string | null
  readonly turn: number
  /** A moment; noon in UTC when it is a day. */
  readonly now: string
}

export const identity = (
  kind: ReminderKind,
  date: string,
  { memberId = null, turn = 0 }: Partial<Asked> = {},
): ReminderIdentity => ({ clubId: CLUB, kind, day: day(date), memberId, turn })

type Sent = Extract<Composed, { readonly kind: 'send' }>

/** Throws when it is not sent. */
export function sentOf(composed: Composed): Sent {
  if (composed.kind === 'skip') throw new Error(`skipped: ${composed.reason}`)
  return composed
}

/** `skip: race` or `send`. */
export const outcomeOf = (composed: Composed): string =>
  composed.kind === 'skip' ? `skip: ${composed.reason}` : 'send'

const strings = (key: string, value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*")`, 'g'))].map(
    ([, found]) => JSON.parse(found ?? '""') as string,
  )

/** Everything that can be read in the message's text. */
export const textOf = (composed: Composed): string =>
  strings('content', sentOf(composed).announcement.body).join('\n')

/** The words on its buttons. */
export const labelsOf = (composed: Composed): readonly string[] =>
  strings('label', sentOf(composed).announcement.body.components).filter(
    (label) => !label.startsWith(' '),
  )

export const idsOf = (composed: Composed): readonly string[] =>
  strings('custom_id', sentOf(composed).announcement.body)
