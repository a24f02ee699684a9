import { dateOf, dayNumber } from '#core/calendar/day-number.ts'
import { stagesOf } from '#core/races/race-stages.ts'
import type { Race } from '#core/races/race.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import { container, selectRow, text } from './components.ts'
import { clubRaceId, ownRaceId } from './race-ids.ts'
import { writtenDate, writtenSpan } from './written-date.ts'
import { writtenList } from './written-list.ts'

export interface RaceCard {
  /** Whose races: the club that its select carries, or the member. */
  readonly owner:
    | { readonly kind: 'club'; readonly clubId: string }
    | { readonly kind: 'member'; readonly memberId: string }
  readonly today: Temporal.PlainDate
  /** Those that stand, by date; at most as many as a select takes. */
  readonly races: readonly Race[]
  /** Those of the club, on a member's card. */
  readonly clubRaces: readonly Race[]
  /** The race whose days are told, with the strength days from today on that it takes out. */
  readonly told: { readonly race: Race; readonly off: readonly Temporal.PlainDate[] } | null
  /** What has just become of the list. */
  readonly news:
    { readonly kind: 'added' | 'removed'; readonly race: Race } | { readonly kind: 'gone' } | null
}

/** Races that stand, what one of them does to the days around it, and a way to take one out. */
export function raceCard(card: RaceCard): MessageBody {
  const { owner, races, clubRaces, today } = card
  const m = en.races
  return container('run', [
    text(
      m.title[owner.kind],
      newsLine(card),
      ...races.map((race) =>
        m.line(
          writtenDate(race.day, today),
          m.distance[race.distance],
          m.when(daysTo(race, today)),
        ),
      ),
      races.length === 0 ? m.none[owner.kind] : '',
      ...clubRaces.map((race) => m.clubs(writtenDate(race.day, today), m.distance[race.distance])),
    ),
    ...told(card),
    ...(owner.kind === 'club' && card.news && card.news.kind !== 'gone' ? [text(m.inAudit)] : []),
    ...remove(card),
  ])
}

const daysTo = (race: Race, today: Temporal.PlainDate): number =>
  dayNumber(race.day) - dayNumber(today)

function newsLine({ news, today }: RaceCard): string {
  if (!news) return ''
  if (news.kind === 'gone') return en.races.gone
  const { day, distance } = news.race
  return en.races[news.kind](writtenDate(day, today), en.races.distance[distance])
}

/** Stage by stage, from today on. */
function told({ told: about, today }: RaceCard): APIComponentInContainer[] {
  if (!about) return []
  const m = en.races
  const first = dayNumber(today)
  const stages = stagesOf(about.race)
    .filter(({ to }) => to >= first)
    .map(({ stage, from, to }) =>
      m.stage(span(dateOf(Math.max(from, first)), dateOf(to), today), m.stages[stage]),
    )
  const off = about.off.map((day) => writtenDate(day, today))
  return [
    text(
      m.what(writtenDate(about.race.day, today)),
      ...stages,
      off.length === 0 ? m.noneOff : m.off(writtenList(off)),
      m.midRunWaits,
    ),
  ]
}

/** Short enough for a phone: `24–28 November`. */
const span = (from: Temporal.PlainDate, to: Temporal.PlainDate, today: Temporal.PlainDate) =>
  from.equals(to) ? writtenDate(from, today) : writtenSpan(from, to)

function remove({ owner, races, today }: RaceCard): APIComponentInContainer[] {
  if (races.length === 0) return []
  const id =
    owner.kind === 'club'
      ? clubRaceId.encode({ club: owner.clubId })
      : ownRaceId.encode({ member: owner.memberId })
  return [
    selectRow({
      id,
      placeholder: en.races.remove,
      options: races.map((race) => ({
        label: `${writtenDate(race.day, today)} · ${en.races.distance[race.distance]}`,
        value: String(race.id),
      })),
    }),
  ]
}
