import type { Race, RaceDistance } from '#core/races/race.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { addRace, type AddRaceOutcome, type ChangeRacePorts } from '#use-cases/add-race.ts'
import { daysOff, raceList, type RaceList, type RaceOwner } from '#use-cases/race-list.ts'
import { removeRace } from '#use-cases/remove-race.ts'
import { notice } from '#views/notice.ts'
import { raceCard, type RaceCard } from '#views/race-card.ts'
import { writtenDate } from '#views/written-date.ts'
import { notADay } from './not-a-day.ts'

interface Asking {
  readonly owner: RaceOwner
  readonly by: string
  readonly now: Temporal.Instant
}

interface Typed {
  /** As typed; empty counts as left out. */
  readonly date: string | undefined
  readonly distance: RaceDistance | undefined
}

const COMMAND = { club: '/club race', member: '/hips race' } as const

/** Adds the race that was typed, or lists those that stand. */
export function raceReply(
  asking: Asking,
  { date, distance }: Typed,
  ports: ChangeRacePorts,
): Reply {
  const { owner, now } = asking
  if (!date && !distance) return listReply(owner, raceList(owner, now, ports), null)
  if (!date || !distance) return privately(notice(en.races.both(COMMAND[owner.kind])))
  const outcome = addRace({ ...asking, date, distance }, ports)
  return outcome.kind === 'added'
    ? listReply(owner, outcome.list, { kind: 'added', race: outcome.race })
    : refusal(outcome)
}

/** @param picked what the select says: the race's id */
export function removeReply(asking: Asking, picked: string, ports: ChangeRacePorts): Reply {
  const outcome = removeRace({ ...asking, id: Number(picked) }, ports)
  return outcome.kind === 'removed'
    ? listReply(asking.owner, outcome.list, { kind: 'removed', race: outcome.race })
    : listReply(asking.owner, outcome.list, { kind: 'gone' })
}

function listReply(owner: RaceOwner, list: RaceList, news: RaceCard['news']): Reply {
  const race = news?.kind === 'added' ? news.race : nextOf(list)
  const told = race ? { race, off: daysOff(race, list) } : null
  return privately(raceCard({ ...list, owner, news, told }))
}

/** The nearest race that is not over, else the one that is being rested off. */
const nextOf = ({ races, today }: RaceList): Race | undefined =>
  races.find(({ day }) => Temporal.PlainDate.compare(day, today) >= 0) ?? races.at(-1)

function refusal(outcome: Exclude<AddRaceOutcome, { kind: 'added' }>): Reply {
  const m = en.races
  const say = (sentence: string) => privately(notice(sentence))
  switch (outcome.kind) {
    case 'past':
      return say(m.past(writtenDate(outcome.day, outcome.today)))
    case 'too-far':
      return say(m.tooFar(writtenDate(outcome.day, outcome.today)))
    case 'same-day':
      return say(m.sameDay(writtenDate(outcome.day, outcome.today), m.distance[outcome.distance]))
    case 'too-many':
      return say(m.tooMany(outcome.most))
    case 'not-a-day':
    case 'no-such-date':
      return notADay(outcome)
  }
}
