import type { Person } from '#practice/people/person.ts'
import type { Place } from '#practice/people/place.ts'
import type { BotHost } from '#tests/support/reminding/bot-host.ts'
import type { RemindedClub } from '#tests/support/reminding/many-clubs.ts'
import type { Chance } from '#tests/support/seeded.ts'

/** Who types and presses in one club. */
export interface CrowdedClub {
  readonly club: RemindedClub
  readonly members: readonly Person[]
  readonly captain: Person
}

export type Crowd = readonly CrowdedClub[]

/** Beside the one whose training the reminders are held against, who keeps to themself. */
const MEMBERS = 3

/** People talk to the bot beside the channel of the cards, as clubs ask them to. */
const CHAT = 'chat'

/** Lets people into every club; the bot has not started yet. */
export const gatherCrowd = ({ discord, clubs }: BotHost): Crowd =>
  clubs.clubs.map((club, index) => {
    club.guild.addChannel(CHAT)
    const members = Array.from({ length: MEMBERS }, (_, at) => {
      const member = discord.addUser({ name: `m${String(index)}-${String(at)}` })
      club.guild.join(member)
      return member
    })
    const captain = discord.addUser({ name: `captain-${String(index)}` })
    club.guild.join(captain, { permissions: 'manage' })
    return { club, members, captain }
  })

export const chatOf = ({ club }: CrowdedClub, person: Person): Place =>
  person.in(club.guild.channel(CHAT))

/** Asked anywhere; nothing comes of it but an answer. */
const LOOKS = [
  '/hips today',
  '/hips streak',
  '/hips leaderboard',
  '/hips leaderboard board:Consistency',
  '/hips week',
  '/hips help',
  '/hips me',
  '/hips exercise name:squat',
  '/hips race',
  '/hips remind',
]

const DEEDS = [
  '/hips done',
  '/hips done',
  '/hips done',
  '/hips done day:yesterday',
  '/hips undo',
  '/hips start',
  '/hips start',
  '/hips today share:true',
  '/hips pause to:tomorrow reason:ill',
  '/hips back',
  '/hips remind personal:On at:18:00',
  '/hips remind personal:Off',
  '/hips remind mention:On at:6pm',
  '/hips me level:2',
  '/hips me kit:band',
  '/hips me days:mon, thu',
  '/hips me days:club',
  '/hips me boards:hide',
  '/hips me boards:show',
  '/hips privacy',
]

const CAPTAINS_LOOKS = [
  '/club status',
  '/club audit',
  '/club plan',
  '/club setup',
  '/club setup',
  '/club race',
  '/club pause',
]

/** What a member types; where nobody trains they only look, so that there is no recap. */
export const memberLine = ({ club }: CrowdedClub, chance: Chance): string => {
  const lines = club.isBusy && chance(2) === 0 ? DEEDS : LOOKS
  return lines[chance(lines.length)] ?? ''
}

export const captainLine = ({ club, members }: CrowdedClub, chance: Chance): string => {
  if (club.isBusy && chance(6) === 0) {
    const member = members[chance(members.length)]?.name ?? ''
    return `/club correct member:@${member} day:yesterday done:${chance(2) === 0 ? 'done' : 'not-done'}`
  }
  return CAPTAINS_LOOKS[chance(CAPTAINS_LOOKS.length)] ?? ''
}
