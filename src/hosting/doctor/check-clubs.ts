import type { Stores } from '#hosting/doctor/open-stores.ts'
import type { AskDiscord } from '#hosting/ask-discord.ts'
import { clubTroubles } from '#use-cases/club-troubles.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import * as z from 'zod'
import { fine, mend, unknown, type Finding, type Section } from './finding.ts'
import { lookAtClub } from './look-at-club.ts'
import { hostWords } from './trouble-words.ts'

/** At a time: three questions each, within the pace of all questions together. */
const CLUBS_AT_ONCE = 8

/** More of one health are counted only: a thousand lines are read by nobody. */
const LINES_SHOWN = 20

const guildsSchema = z.array(z.looseObject({ id: z.string(), name: z.string() }))

/** What Discord gives at most in one answer. */
const GUILDS_A_PAGE = 200

/** For each club that was set up: whether the bot is there and may do what it has to. */
export async function checkClubs(
  ask: AskDiscord,
  botId: string,
  clubIds: readonly string[],
  stores: Stores,
): Promise<Section> {
  const title = 'Clubs'
  if (clubIds.length === 0)
    return { title, findings: [fine('No club has been set up yet: /club setup does it.')] }
  const names = await ownGuilds(ask)
  if (!names) return { title, findings: [unknown('Discord did not say where the bot is.')] }
  const found = new Map<string, readonly Finding[]>()
  const waiting = [...clubIds]
  const work = async (): Promise<void> => {
    for (let clubId = waiting.shift(); clubId !== undefined; clubId = waiting.shift()) {
      const name = names.get(clubId)
      // oxlint-disable-next-line no-await-in-loop -- a few at a time, or Discord says it is too much
      found.set(clubId, await checkClub(ask, { botId, clubId, name }, stores))
    }
  }
  await Promise.all(Array.from({ length: CLUBS_AT_ONCE }, work))
  // In the order in which they were asked for, so that two looks can be compared.
  const findings = clubIds.flatMap((clubId) => found.get(clubId) ?? [])
  return { title, findings: summary(findings, clubIds.length) }
}

/** By id, their names; null when Discord did not say. */
async function ownGuilds(ask: AskDiscord): Promise<ReadonlyMap<string, string> | null> {
  const names = new Map<string, string>()
  for (let after = '0'; ;) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const asked = await ask.get('/users/@me/guilds', { after, limit: String(GUILDS_A_PAGE) })
    const page = guildsSchema.safeParse(asked.kind === 'answer' ? asked.value : null)
    if (!page.success) return null
    for (const { id, name } of page.data) names.set(id, name)
    const last = page.data.at(-1)
    if (!last || page.data.length < GUILDS_A_PAGE) return names
    after = last.id
  }
}

interface Asked {
  readonly botId: string
  readonly clubId: string
  /** undefined = the bot is not there. */
  readonly name: string | undefined
}

async function checkClub(
  ask: AskDiscord,
  { botId, clubId, name }: Asked,
  stores: Stores,
): Promise<readonly Finding[]> {
  if (name === undefined)
    return [mend(`${clubId}: the bot is not in this server. If it should be, npm run invite prints the link; if not, there is nothing to do: its data goes by itself 30 days after the bot has noticed.`)] // prettier-ignore
  const channelId = stores.clubSettings.settingsOf(clubId)?.channelId ?? null
  const directory = await lookAtClub(ask, { botId, clubId, channelId })
  if (!directory) return [unknown(`${name} (${clubId}): Discord did not answer about this server.`)]
  const plan = stores.plans.plansOf(clubId).at(-1) ?? DEFAULT_PLAN
  const troubles = clubTroubles(clubId, plan, { clubSettings: stores.clubSettings, directory })
  return troubles
    .map(hostWords(directory))
    .filter((one) => one !== null)
    .map(({ health, say }) => ({ health, say: `${name} (${clubId}): ${say}` }))
}

/** Those that are well are counted, the others named, the first of them at least. */
function summary(findings: readonly Finding[], clubs: number): readonly Finding[] {
  const shown = (['mend', 'unknown', 'note'] as const).flatMap((health) => {
    const all = findings.filter((one) => one.health === health)
    const more = all.length - LINES_SHOWN
    const rest = more > 0 ? [{ health, say: `and ${more} more lines of this kind` }] : []
    return [...all.slice(0, LINES_SHOWN), ...rest]
  })
  const isWell = !findings.some(({ health }) => health !== 'note')
  const whole = clubs === 1 ? '1 club was looked at' : `${clubs} clubs were looked at`
  return [
    fine(isWell ? `${whole}: the bot is there and may do what it has to.` : `${whole}.`),
    ...shown,
  ]
}
