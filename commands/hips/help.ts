import { privately } from '#interactions/reply.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { helpPage } from '#views/help-page.ts'

/** `/hips help`: what the bot is for and what can be typed. */
export const help = () =>
  subcommand({
    name: 'help',
    description: 'What I do and what you can type',
    options: {},
    audience: onlyMe,
    run: () => privately(helpPage()),
  })
