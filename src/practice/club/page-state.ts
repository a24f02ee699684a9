import { offeredCommands } from '#practice/people/offered-commands.ts'
import type { Person } from '#practice/people/person.ts'
import type { ClubClock } from './club-clock.ts'
import { clockMoves } from './clock-moves.ts'
import { channelsFor, type Stage } from './open-stage.ts'
import type { PageClock, PagePending, PageState } from './page-api.ts'
import { pageMessage } from './page-message.ts'
import { pagePending } from './page-pending.ts'

/** What is on the club's clock, and where it can be moved. */
export function pageClock(stage: Stage, clock: ClubClock): PageClock {
  const now = clock.now()
  const club = stage.bot.clubTimes(Temporal.Instant.fromEpochMilliseconds(now))
  return { now, timeZone: club.timeZone, moves: clockMoves(now, club) }
}

/** Everything that this person sees, and nothing that is meant for somebody else. */
export function pageState(stage: Stage, clock: ClubClock, person: Person): PageState {
  const { world } = stage.discord
  const channels = channelsFor(stage, person)
  return {
    club: stage.club.name,
    bot: { id: world.bot.id, name: world.bot.name },
    people: stage.people.map(({ person: { id }, about }) => ({
      id,
      name: about.displayName,
      // What follows the semicolon is what they have told the bot.
      about: stage.setUp ? about.about : (about.about.split(';')[0] ?? ''),
      captain: about.captain ?? false,
    })),
    you: person.id,
    channels: channels.map(({ id, name }) => ({
      id,
      name: name ?? world.bot.name,
      kind: name === null ? 'direct message' : 'text',
    })),
    roles: [...stage.club.guild.roles.values()].map(({ id, name }) => ({ id, name })),
    commands: Object.fromEntries(
      channels.map((channel) => [channel.id, offeredCommands(world, channel, person.user)]),
    ),
    messages: channels.flatMap((channel) =>
      person
        .in(channel)
        .sees()
        .flatMap(({ id }) => world.messages.get(id) ?? [])
        .map((stored) => pageMessage(world, stored)),
    ),
    pending: waitingFor(stage, person),
    clock: pageClock(stage, clock),
  }
}

const waitingFor = (stage: Stage, person: Person): PagePending[] =>
  [...stage.discord.world.interactions.values()]
    .filter((interaction) => interaction.person.id === person.id)
    .flatMap((interaction) => pagePending(interaction) ?? [])
    .filter(({ state }) => state !== 'answered')
