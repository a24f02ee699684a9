import { explainFaults, HOW_TO_GET_A_TOKEN } from '#src/startup-messages.ts'
import type { ParsedConfig } from '#src/config.ts'
import { applicationSchema, portalAdvice } from './application.ts'
import { createAskDiscord } from './ask-discord.ts'
import { invitation } from './invitation.ts'
import type { Said } from './said.ts'
import { refusalWords } from './token-words.ts'

/** Asks Discord for the application behind the token, and writes its invitation. */
export async function printInvitation(parsed: ParsedConfig): Promise<Said> {
  if (parsed.kind === 'faults') return { exitCode: 1, words: explainFaults(parsed.faults) }
  if (parsed.kind !== 'ready')
    return { exitCode: 1, words: HOW_TO_GET_A_TOKEN.replace('npm start', 'npm run invite') }
  const asked = await createAskDiscord(parsed.config).get('/applications/@me')
  if (asked.kind !== 'answer') {
    const isWrongToken = asked.kind === 'refused' && asked.status === 401
    return { exitCode: isWrongToken ? 1 : 2, words: refusalWords(asked) }
  }
  const application = applicationSchema.safeParse(asked.value)
  if (!application.success)
    return { exitCode: 2, words: 'What answered is not Discord. Check DISCORD_API_URL.' }
  const isInTheWay = portalAdvice(application.data).some(({ weight }) => weight === 'mend')
  return { exitCode: isInTheWay ? 1 : 0, words: invitation(application.data) }
}
