import { NEEDED_PERMISSIONS } from '#adapters/discord/right-permissions.ts'
import { CHANNEL_RIGHTS, type ChannelRight } from '#use-cases/ports.ts'
import { ApplicationIntegrationType } from 'discord-api-types/v10'
import { portalAdvice, type Application } from './application.ts'

const AUTHORISE = 'https://discord.com/oauth2/authorize'

/** What the bot asks for and why, for the person who gives it. */
const WHY: Readonly<Record<ChannelRight, readonly [permission: string, why: string]>> = {
  see: ['View Channels', 'to find the channel that reminders go to'],
  write: ['Send Messages', 'to post the day’s card, the last call and the recap there'],
  attach: ['Attach Files', 'to put the pictures of the moves on a card'],
  history: [
    'Read Message History',
    'to answer under its own card, and to see after a crash whether a reminder is there already',
  ],
  mention: [
    'Mention All Roles',
    'to notify the runners’ role that captains picked; it never mentions everyone or here',
  ],
}

/** The link that adds the bot to a server, with exactly what it uses. */
export function serverLink(applicationId: string): string {
  const url = new URL(AUTHORISE)
  url.searchParams.set('client_id', applicationId)
  url.searchParams.set('integration_type', String(ApplicationIntegrationType.GuildInstall))
  url.searchParams.set('scope', 'bot applications.commands')
  url.searchParams.set('permissions', NEEDED_PERMISSIONS.toString())
  return url.href
}

/** The link that adds the bot to somebody's own account. */
export function accountLink(applicationId: string): string {
  const url = new URL(AUTHORISE)
  url.searchParams.set('client_id', applicationId)
  url.searchParams.set('integration_type', String(ApplicationIntegrationType.UserInstall))
  url.searchParams.set('scope', 'applications.commands')
  return url.href
}

/** Both links with what they ask for and why, and what in the portal stands in their way. */
export function invitation(application: Application): string {
  const advice = portalAdvice(application)
  const rights = CHANNEL_RIGHTS.map((right) => WHY[right])
  const width = Math.max(...rights.map(([permission]) => permission.length))
  return [
    `Add ${application.name} to a server (you need Manage Server there):`,
    '',
    `  ${serverLink(application.id)}`,
    '',
    'It asks for two scopes and these permissions, and for nothing else:',
    '',
    '  bot                   to be a member of the server and post reminders there',
    '  applications.commands to offer /hips and /club',
    ...rights.map(([permission, why]) => `  ${permission.padEnd(width)}  ${why}`),
    '',
    'Add it to your own account, to use /hips anywhere and in a direct message:',
    '',
    `  ${accountLink(application.id)}`,
    ...(advice.length === 0 ? [] : ['', 'In the developer portal:', '']),
    ...advice.map(({ weight, say }) => `  ${weight === 'mend' ? 'To mend:' : 'To know:'} ${say}`),
  ].join('\n')
}
