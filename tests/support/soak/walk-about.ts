import type { Person } from '#practice/people/person.ts'
import { Refusal } from '#practice/people/refusal.ts'
import type { SeenMessage } from '#practice/people/seen-message.ts'
import type { BotHost } from '#tests/support/reminding/bot-host.ts'
import { seeded, type Chance } from '#tests/support/seeded.ts'
import { setTimeout } from 'node:timers/promises'
import { captainLine, chatOf, memberLine, type Crowd, type CrowdedClub } from './crowd.ts'
import type { Fault, Ledger } from './ledger.ts'
import { stroll, strollFrom, type Stroll } from './stroll.ts'

/** Everything that those who live along need. */
export interface Town {
  readonly host: BotHost
  readonly crowd: Crowd
  readonly chance: Chance
  readonly ledger: Ledger
}

/** How many presses follow on what was typed, at most. */
const STEPS = 3

/** Real milliseconds without any answer after which nobody believes that one will come. */
const PATIENCE_MS = { usually: 30_000, inTrouble: 5_000 }

/** So many people do something at the same time; resolves when all of them have done. */
export async function walkAbout(town: Town, people: number): Promise<void> {
  const reached = town.crowd.filter(({ club }) => !town.host.otherwise.has(club.guild.id))
  const walks = Array.from({ length: people }, () => {
    const where = reached[town.chance(Math.max(1, reached.length))]
    return where ? walk(where, town) : Promise.resolve()
  })
  await untilAnswered(town, Promise.all(walks))
}

async function walk(where: CrowdedClub, { chance, ledger }: Town): Promise<void> {
  // Of its own: whatever the others do, each takes the same turns.
  // Where nobody trains, nobody presses Done by chance either.
  const steps = where.club.isBusy ? STEPS : 0
  const how: Stroll = { chance: seeded(chance(2 ** 31)), ledger, steps }
  const luck = how.chance(10)
  if (luck === 0) {
    await stroll(chatOf(where, where.captain), captainLine(where, how.chance), how)
    return
  }
  const member = where.members[how.chance(where.members.length)] ?? where.captain
  const found = where.club.isBusy && luck < 4 ? lastWithButtons(where, member, luck < 2) : undefined
  if (found) return strollFrom(found, how)
  await stroll(chatOf(where, member), memberLine(where, how.chance), how)
}

/** The newest card of the club, or what the bot wrote to the member alone. */
function lastWithButtons(
  { club }: CrowdedClub,
  member: Person,
  isDirect: boolean,
): SeenMessage | undefined {
  const place = isDirect ? member.inDirectMessage() : member.in(club.guild.channel('general'))
  return place.sees().findLast((message) => !message.gone && message.buttons.length > 0)
}

/** Where an answer is lost for good, the three seconds are let go by that a person waits. */
export async function untilAnswered({ host, ledger }: Town, work: Promise<unknown>): Promise<void> {
  const isOver = { yet: false }
  const over = work.finally(() => {
    isOver.yet = true
  })
  while (!isOver.yet) {
    const before = ledger.asked
    const patience = new AbortController()
    const ms = ledger.fault ? PATIENCE_MS.inTrouble : PATIENCE_MS.usually
    const enough = setTimeout(ms, undefined, { signal: patience.signal }).catch(() => undefined)
    await Promise.race([over, enough])
    patience.abort()
    if (!isOver.yet && ledger.asked === before) host.wait({ seconds: 3 })
  }
  await over
}

/** Something goes wrong on purpose while `work` goes on. */
export async function suffer<T>(
  { host, ledger }: Town,
  fault: Fault,
  work: () => Promise<T>,
): Promise<T> {
  await takeErrors(host, ledger)
  ledger.fault = fault
  ledger.faults.set(fault.name, (ledger.faults.get(fault.name) ?? 0) + 1)
  try {
    return await work()
  } finally {
    await takeErrors(host, ledger)
    ledger.fault = null
  }
}

/** What a process has logged is here once it has answered something asked after it. */
export async function takeErrors(host: BotHost, ledger: Ledger): Promise<void> {
  await host.request({ ask: 'disk', disk: 'fine' })
  ledger.takeErrors(host.troubles)
}

/** The same interaction comes twice, as Discord sends it after a gap in the connection. */
export async function askTwice({ host, crowd, chance, ledger }: Town): Promise<void> {
  const busy = crowd.filter(({ club }) => club.isBusy && !host.otherwise.has(club.guild.id))
  const where = busy[chance(Math.max(1, busy.length))]
  const member = where?.members[0]
  if (!where || !member) return
  try {
    const answer = await chatOf(where, member).type('/hips done')
    ledger.note('/hips done', answer)
    const { payload } = answer.interaction
    const guildId = payload.guild_id ?? null
    host.discord.world.announce({ t: 'INTERACTION_CREATE', d: payload, guildId, intents: 0 })
    ledger.repeated += 1
    // It is through with the second when it answers what came after.
    await host.hasHeard()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
