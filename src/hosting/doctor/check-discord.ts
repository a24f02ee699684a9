import { compareCommands } from '#adapters/discord/same-commands.ts'
import { commandSet } from '#commands/index.ts'
import { manifestOf } from '#interactions/command-set.ts'
import type { App } from '#use-cases/app.ts'
import * as z from 'zod'
import { applicationSchema, portalAdvice, type Application } from '#hosting/application.ts'
import type { AskDiscord } from '#hosting/ask-discord.ts'
import { refusalWords } from '#hosting/token-words.ts'
import { fine, mend, note, unknown, type Finding, type Section } from './finding.ts'

export interface DiscordLook {
  readonly section: Section
  /** null when Discord did not say; then nothing else can be asked either. */
  readonly application: Application | null
}

/** Token, application, intents, and what is left of the day's logins. */
export async function checkApplication(ask: AskDiscord): Promise<DiscordLook> {
  const title = 'Discord'
  const asked = await ask.get('/applications/@me')
  if (asked.kind !== 'answer') {
    const say = refusalWords(asked)
    const isWrongToken = asked.kind === 'refused' && asked.status === 401
    return {
      section: { title, findings: [(isWrongToken ? mend : unknown)(say)] },
      application: null,
    }
  }
  const parsed = applicationSchema.safeParse(asked.value)
  if (!parsed.success) {
    const say = 'What answered is not Discord. Check DISCORD_API_URL.'
    return { section: { title, findings: [mend(say)] }, application: null }
  }
  const application = parsed.data
  const advice = portalAdvice(application)
  const findings = [
    fine('Discord takes the token.'),
    ...(advice.length === 0 ? [fine('The application is set up as the bot needs it.')] : []),
    ...advice.map(({ weight, say }) => (weight === 'mend' ? mend : note)(say)),
    ...(await checkLogins(ask)),
  ]
  return { section: { title, findings }, application }
}

const gatewaySchema = z.object({ session_start_limit: z.object({ remaining: z.number() }) })

/** With fewer than these something logs in again and again. */
const FEW_LOGINS = 100

async function checkLogins(ask: AskDiscord): Promise<readonly Finding[]> {
  const asked = await ask.get('/gateway/bot')
  const parsed = gatewaySchema.safeParse(asked.kind === 'answer' ? asked.value : null)
  if (!parsed.success) return [unknown('Discord did not say how many logins are left today.')]
  const { remaining } = parsed.data.session_start_limit
  return remaining < FEW_LOGINS
    ? [mend(`Only ${remaining} logins are left today, and at 0 Discord resets the token. Stop the bot and look into its log for why it keeps starting.`)] // prettier-ignore
    : [fine(`${remaining} logins are left today.`)]
}

const commandsSchema = z.array(z.looseObject({ name: z.string() }))

/** Whether Discord offers the commands that this version of the bot answers. */
export async function checkCommands(ask: AskDiscord, applicationId: string): Promise<Section> {
  const title = 'Commands'
  const asked = await ask.get(`/applications/${applicationId}/commands`)
  const parsed = commandsSchema.safeParse(asked.kind === 'answer' ? asked.value : null)
  if (!parsed.success)
    return { title, findings: [unknown('Discord did not say which commands it has.')] }
  // Only their texts and options are looked at; no command is run, so none needs its stores.
  const wanted = manifestOf(commandSet({} as App).groups)
  const { missing, superfluous, changed } = compareCommands(wanted, parsed.data)
  const named = (names: readonly string[]) => names.map((name) => `/${name}`).join(', ')
  const findings = [
    ...(missing.length > 0 ? [mend(`Discord does not offer ${named(missing)}. ${RESTART}`)] : []),
    ...(changed.length > 0 ? [mend(`Discord has another version of ${named(changed)}. ${RESTART}`)] : []), // prettier-ignore
    ...(superfluous.length > 0 ? [mend(`Discord also offers ${named(superfluous)}, which this bot does not answer. ${RESTART}`)] : []), // prettier-ignore
  ]
  return {
    title,
    findings: findings.length > 0 ? findings : [fine(`${named(wanted.map(({ name }) => name))} are registered as in the code.`)], // prettier-ignore
  }
}

const RESTART = 'Start the bot, or restart it: it registers them then.'
