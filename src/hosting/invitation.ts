import { NEEDED_PERMISSIONS } from '#adapters/discord/right-permissions.ts'
import { en } from '#messages/en.ts'
import { CHANNEL_RIGHTS, type ChannelRight } from '#use-cases/ports.ts'
import { ApplicationIntegrationType } from 'discord-api-types/v10'
import { portalAdvice, type Application } from './application.ts'

const AUTHORISE = 'https://discord.com/oauth2/authorize'

/** What the bot asks for and why, for the person who gives it. */
const WHY: Readonly<Record<ChannelRight, string>> = {
  see: 'to find the channel that reminders go to',
  write: "to post the day's card, the last call and the recap there",
  attach: 'to put the pictures of the moves on a card',
  history: 'to answer under its own card, and to find a card again after a crash',
  mention: "to notify the runners' role that a captain picked; never everyone or here",
}

/** The link that adds the bot to a server, with exactly what it uses. */
export function serverLink(applicationId: string): string {
  const url = new URL(AUTHORISE)
  url.searchParams.set('client_id', applicationId)
  url.searchParams.set('integration_type', String(ApplicationIntegrationType.GuildInstall))
  url.searchParams.set('scope', 'bot applications.commands')
  url.searchParams.set('permissions', NEEDED_PERMISSIONS.toString())
  return plain(url)
}

/** The link that adds the bot to somebody's own account. */
export function accountLink(applicationId: string): string {
  const url = new URL(AUTHORISE)
  url.searchParams.set('client_id', applicationId)
  url.searchParams.set('integration_type', String(ApplicationIntegrationType.UserInstall))
  url.searchParams.set('scope', 'applications.commands')
  return plain(url)
}

/** Spaces as `%20`, which every mail program and chat keeps whole. */
const plain = (url: URL): string => url.href.replaceAll('+', '%20')

/** Both links with what they ask for and why, and what in the portal stands in their way. */
export function invitation(application: Application): string {
  const advice = portalAdvice(application)
  const width = Math.max(...CHANNEL_RIGHTS.map((right) => en.status.right[right].length))
  return [
    `Add ${application.name} to a server (you need Manage Server there):`,
    '',
    `  ${serverLink(application.id)}`,
    '',
    'It asks for two scopes and these permissions, and for nothing else:',
    '',
    `  ${'bot'.padEnd(width)}  to be a member of the server and post reminders there`,
    `  ${'applications.commands'.padEnd(width)}  to offer /hips and /club`,
    ...CHANNEL_RIGHTS.map((right) => `  ${en.status.right[right].padEnd(width)}  ${WHY[right]}`),
    '',
    'Add it to your own account, to use /hips anywhere and in a direct message:',
    '',
    `  ${accountLink(application.id)}`,
    ...(advice.length === 0 ? [] : ['', 'In the developer portal:', '']),
    ...advice.map(({ weight, say }) => `  ${weight === 'mend' ? 'To mend:' : 'To know:'} ${say}`),
  ].join('\n')
}
