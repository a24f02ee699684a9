import {
  ComponentType,
  type APIMessage,
  type APIMessageComponentEmoji,
} from 'discord-api-types/v10'
import type { TimeStyle } from '#practice/page/text/markdown-tree.ts'
import { timestamp } from '#practice/page/text/timestamp.ts'
import { everyComponent, type AnyComponent } from '#practice/world/components.ts'
import type { User } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'
import { isSelect } from './controls.ts'

/** All that a message says, top to bottom and as it was sent; buttons and selects in [brackets]. */
export function rawTextOf(message: APIMessage): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    embed.footer?.text,
  ])
  return joined([message.content, ...embeds, textOfComponents(message.components)])
}

/** The words of components, one a line, top to bottom. */
export const textOfComponents = (components: readonly unknown[] | undefined): string =>
  joined(everyComponent(components).map(wordsOf))

function wordsOf(component: AnyComponent): string | undefined {
  const word = (name: string) => component[name] as string | undefined
  if (isSelect(component.type)) return `[${word('placeholder') ?? 'Make a selection'}]`
  if (component.type === ComponentType.TextDisplay) return word('content')
  if (component.type === ComponentType.Label) return joined([word('label'), word('description')])
  if (component.type !== ComponentType.Button) return undefined
  const emoji = (component['emoji'] as APIMessageComponentEmoji | undefined)?.name
  return `[${[emoji, word('label')].filter(Boolean).join(' ')}]`
}

const joined = (lines: readonly (string | null | undefined)[]): string =>
  lines.filter(Boolean).join('\n')

/** A text as a person reads it: names for mentions, and their own wording and zone for times. */
export function asRead(world: World, reader: User, text: string): string {
  return text
    .replace(/<@!?(\d+)>/g, (mention, id: string) => {
      const user = world.users.get(id)
      return user ? `@${user.displayName ?? user.name}` : mention
    })
    .replace(/<@&(\d+)>/g, (_, id: string) => `@${roleName(world, id) ?? 'deleted-role'}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${world.channels.get(id)?.name ?? 'unknown'}`)
    .replace(/<\/([^:>]+):\d+>/g, (_, name: string) => `/${name}`)
    .replace(/<t:(-?\d+)(?::([tTdDfFsSR]))?>/g, (_, seconds: string, style: string | undefined) =>
      timestamp(Number(seconds) * 1000, (style ?? 'f') as TimeStyle, {
        now: world.settings.clubClock(),
        timeZone: reader.timeZone,
        locale: reader.locale,
      }),
    )
}

const roleName = (world: World, id: string): string | undefined =>
  [...world.guilds.values()].flatMap((guild) => guild.roles.get(id) ?? [])[0]?.name
