import type { Answer } from '#practice/people/answer.ts'
import type { Day } from '#tests/support/reminding/live-through.ts'
import { chatOf, type CrowdedClub } from './crowd.ts'
import { count } from './ledger.ts'
import type { Town } from './walk-about.ts'

/** A race of ten kilometres has its say from a week before to two days after it. */
const NEAR_RACE = { before: 8, after: 3 }

/** Captains change what is reminded of, by commands, and the naive rules hear of it. */
export async function captainsDay(town: Town, { happens }: Day): Promise<void> {
  const { host, chance } = town
  const where = anyReached(town)
  if (!where) return
  const { club } = where
  const today = club.today(host.now())
  const inDays = (days: number) => today.add({ days })
  switch (chance(8)) {
    case 0: {
      const day = inDays(2 + chance(5))
      const answer = await captainTypes(town, where, `/club amnesty date:${day.toString()}`)
      if (!answer || !isTaken(answer)) return
      happens('amnesty by its captain')
      club.amnesties.add(day.toString())
      return club.reckonAnew()
    }
    case 1: {
      const from = inDays(2 + chance(4))
      const to = from.add({ days: chance(5) })
      const line = `/club pause from:${from.toString()} to:${to.toString()} reason:holidays`
      const answer = await captainTypes(town, where, line)
      if (!answer || !isTaken(answer)) return
      happens('pause by its captain')
      for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
        club.amnesties.add(day.toString())
      return club.reckonAnew()
    }
    case 2: {
      if (chance(3) !== 0) return
      const race = inDays(10 + chance(20))
      const line = `/club race date:${race.toString()} distance:10k`
      const answer = await captainTypes(town, where, line)
      if (!answer || !isTaken(answer)) return
      happens('race of a club')
      for (let away = -NEAR_RACE.before; away <= NEAR_RACE.after; away += 1)
        club.nearRaces.add(race.add({ days: away }).toString())
      return
    }
    default:
  }
}

async function captainTypes(
  { ledger }: Town,
  where: CrowdedClub,
  line: string,
): Promise<Answer | null> {
  const answer = await chatOf(where, where.captain).type(line)
  ledger.note(line.split(' ').slice(0, 2).join(' '), answer)
  return answer.failed ? null : answer
}

/** A button to take it back, or a select with the races, is under what was taken down. */
const isTaken = ({ buttons, selects }: Answer): boolean => buttons.length + selects.length > 0

/** A member leaves, and comes back some days later. */
export function memberLeaves(town: Town, { happens, later }: Pick<Day, 'happens' | 'later'>): void {
  const where = anyReached(town)
  const member = where?.members[town.chance(where.members.length)]
  if (!where || !member) return
  const { guild } = where.club
  happens('member left')
  guild.leave(member)
  later(1 + town.chance(9), () => {
    guild.join(member)
    return Promise.resolve()
  })
}

/** The channel of the cards is deleted; some days later there is another. */
export async function channelGoes(town: Town, { happens, later }: Day): Promise<void> {
  const { host, chance } = town
  const where = anyReached(town)
  if (!where) return
  const { club } = where
  happens('channel deleted')
  host.otherwise.set(club.guild.id, 'refused')
  club.guild.deleteChannel(club.guild.channel('general'))
  await host.hasHeard()
  later(1 + chance(5), async () => {
    const { id } = club.guild.addChannel('general')
    await host.hasHeard()
    host.otherwise.delete(club.guild.id)
    host.clubs.moveTo(club, id, host.now())
    club.reckonAnew()
    await host.look('sends')
  })
}

function anyReached({ host, crowd, chance }: Town): CrowdedClub | undefined {
  const reached = crowd.filter(({ club }) => !host.otherwise.has(club.guild.id))
  return reached[chance(Math.max(1, reached.length))]
}

/** Somebody turns their direct messages off, or on again. */
export function doorsCloseAndOpen({ crowd, chance, ledger }: Town): void {
  const members = crowd[chance(crowd.length)]?.members ?? []
  const closed = chance(2) === 0
  for (const member of members) member.closeDirectMessages(closed)
  count(ledger.deeds, closed ? 'direct messages closed' : 'direct messages opened')
}
