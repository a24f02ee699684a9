import * as cast from './cast.ts'
import { answerFaults, type Fault } from './answer-law.ts'
import { effectFaults } from './effect-law.ts'
import { openFuzzWorld } from './fuzz-world.ts'
import type { Harvest, Harvested } from './hostile-interaction.ts'
import { sendCase, type Outcome } from './send-case.ts'
import { aboutOf, speakerOf, type Speaker } from './speaker.ts'
import { writeFaults } from './write-law.ts'

/** How much of what was shown is remembered to be pressed. */
const REMEMBERED = 300

/**
 * A stretch of interactions in a world of their own.
 *
 * @param options.twin beside it a second world, in which only Bo's private facts are different: all
 *   that others are answered has to be the same in both
 */
export function openEpisode({ twin }: { readonly twin: boolean }) {
  const world = openFuzzWorld('one')
  const other = twin ? openFuzzWorld('other') : null
  const roleOf = world.db
    .prepare<[string], string | null>(
      `SELECT settings ->> 'captainRoleId' FROM club_settings WHERE club_id = ?`,
    )
    .pluck()
  const been = new Map<string, Set<string>>([[cast.GUS, new Set([cast.HARBOUR])]])
  for (const [clubId, members] of Object.entries(cast.MEMBERS))
    for (const id of members) been.set(id, (been.get(id) ?? new Set()).add(clubId))
  const clubsOf = (memberId: string): readonly string[] => [...(been.get(memberId) ?? [])]
  const harvest = { presses: [] as Harvested[], forms: [] as Harvested[], values: [] as string[] }

  const judge = async (raw: unknown, speaker: Speaker, outcome: Outcome): Promise<Fault[]> => {
    const asked = { raw, about: aboutOf(raw), speaker, clubsOf }
    return [
      ...answerFaults(asked, outcome),
      ...writeFaults(asked, outcome.writes),
      ...effectFaults(asked, outcome),
      ...(other ? differences(raw, speaker, outcome, await sendCase(other, raw)) : []),
    ]
  }

  return {
    commands: world.commands,
    harvest: harvest as Harvest,
    /** What went wrong with this interaction; empty = nothing. */
    send: async (raw: unknown): Promise<readonly Fault[]> => {
      const speaker = speakerOf(raw, (clubId) => roleOf.get(clubId) ?? null)
      if (speaker.id !== null && speaker.clubId !== null)
        been.set(speaker.id, (been.get(speaker.id) ?? new Set()).add(speaker.clubId))
      const outcome = await sendCase(world, raw)
      for (const { body } of outcome.sent) gather(harvest, body, speaker)
      return judge(raw, speaker, outcome)
    },
    close: () => {
      world.close()
      other?.close()
    },
  }
}

/** A captain may read what they ask about Bo by name; whoever else sees a difference sees too much. */
function differences(raw: unknown, speaker: Speaker, one: Outcome, two: Outcome): readonly Fault[] {
  if (speaker.isCaptain && JSON.stringify(raw).includes(cast.BO)) return []
  const [first, second] = [one, two].map(({ sent }) =>
    JSON.stringify(sent.map(({ body, files }) => ({ body, files }))),
  )
  return first === second
    ? []
    : [{ law: 'private facts stay private', how: `${first}\n   or, with other facts:\n${second}` }]
}

/** Remembers what can be pressed, sent off and picked. */
function gather(
  harvest: { presses: Harvested[]; forms: Harvested[]; values: string[] },
  shown: unknown,
  { id, clubId }: Speaker,
): void {
  if (typeof shown !== 'object' || shown === null) return
  const remember = <T>(list: T[], one: T) => {
    list.push(one)
    if (list.length > REMEMBERED) list.shift()
  }
  const { custom_id: customId, title, value, options } = shown as Readonly<Record<string, unknown>>
  if (typeof customId === 'string' && customId.includes(':') && id !== null)
    remember(title === undefined ? harvest.presses : harvest.forms, {
      id: customId,
      for: { id, guildId: clubId },
      offers: offersIn(options),
    })
  if (typeof value === 'string') remember(harvest.values, value)
  for (const inner of Object.values(shown)) gather(harvest, inner, { id, clubId } as Speaker)
}

/** The values that a select offers. */
const offersIn = (options: unknown): readonly string[] =>
  Array.isArray(options)
    ? (options as readonly { readonly value?: unknown }[]).flatMap(({ value }) =>
        typeof value === 'string' ? [value] : [],
      )
    : []
