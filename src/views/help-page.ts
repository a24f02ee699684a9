import { en } from '#messages/en.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { container, separator, text } from './components.ts'

/** What the bot is for and what can be typed. */
export const helpPage = (): MessageBody =>
  container('strength', [
    text(en.help.title, en.help.intro),
    text(...en.help.commands.map(line)),
    text(`-# ${en.help.forgives}`, `-# ${en.help.hurts}`),
    text(en.help.forCaptains, ...en.help.captains.map(line)),
    separator(),
    text(`-# ${en.help.privacy}`, `-# ${en.help.safety}`, `-# ${en.common.stopAlways}`),
  ])

const line = ([command, about]: readonly [string, string]): string => `\`${command}\` · ${about}`
