import type { APIAttachment, ChannelType } from 'discord-api-types/v10'
import { apiChannel, apiRole, apiUser, channelsOf, memberWithoutUser } from '#practice/world/api-objects.ts' // prettier-ignore
import { channelPermissions } from '#practice/world/permissions.ts'
import type { Channel, User } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'

/**
 * Finds what a person means by `@ana`, `#general`, `@captains`, a mention or an id, as Discord's
 * pickers do, and keeps the `resolved` objects that go with the ids.
 */
export class Names {
  readonly #world: World
  readonly #channel: Channel
  readonly #files: readonly APIAttachment[]
  readonly #users = new Map<string, User>()
  readonly #roleIds = new Set<string>()
  readonly #channels = new Map<string, Channel>()
  readonly #usedFiles = new Map<string, APIAttachment>()

  constructor(world: World, channel: Channel, files: readonly APIAttachment[] = []) {
    this.#world = world
    this.#channel = channel
    this.#files = files
  }

  user(text: string): string | undefined {
    const wanted = text.replace(/^<@!?(\d+)>$/, '$1').replace(/^@/, '')
    const found = this.#people().find(({ id, name, displayName }) =>
      [id, name, displayName, this.#guild?.members.get(id)?.nick].includes(wanted),
    )
    // An id finds accounts outside the server too, as a pasted mention does.
    const user = found ?? (/^\d+$/.test(wanted) ? this.#world.users.get(wanted) : undefined)
    if (user) this.#users.set(user.id, user)
    return user?.id
  }

  role(text: string): string | undefined {
    const wanted = text.replace(/^<@&(\d+)>$/, '$1').replace(/^@/, '')
    const roles = [...(this.#guild?.roles.values() ?? [])]
    const role = roles.find(({ id, name }) => wanted === id || wanted === name.replace(/^@/, ''))
    if (role) this.#roleIds.add(role.id)
    return role?.id
  }

  channel(text: string, kinds?: readonly ChannelType[]): string | undefined {
    const wanted = text.replace(/^<#(\d+)>$/, '$1').replace(/^#/, '')
    const guild = this.#guild
    const channel = (guild ? channelsOf(this.#world, guild) : []).find(
      ({ id, name, type }) =>
        (wanted === id || wanted === name) && (!kinds?.length || kinds.includes(type)),
    )
    if (channel) this.#channels.set(channel.id, channel)
    return channel?.id
  }

  file(name: string): string | undefined {
    const file = this.#files.find(({ filename }) => filename === name)
    if (file) this.#usedFiles.set(file.id, file)
    return file?.id
  }

  /** The objects behind the ids found so far, or undefined when there are none. */
  resolved(person: User): Record<string, Record<string, unknown>> | undefined {
    const world = this.#world
    const guild = this.#guild
    const members = [...this.#users.keys()].flatMap((id) => guild?.members.get(id) ?? [])
    const parts = {
      users: record([...this.#users], apiUser),
      members: record(
        members.map((member) => [member.user.id, member] as const),
        (member) => ({
          ...memberWithoutUser(member),
          permissions: channelPermissions(world, this.#channel, member.user.id).toString(),
        }),
      ),
      roles: record(
        [...this.#roleIds].flatMap((id) => {
          const role = guild?.roles.get(id)
          return role ? [[id, role] as const] : []
        }),
        apiRole,
      ),
      channels: record([...this.#channels], (channel) => ({
        ...apiChannel(world, channel),
        permissions: channelPermissions(world, channel, person.id).toString(),
      })),
      attachments: record([...this.#usedFiles], (file) => file),
    }
    const filled = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0)
    return filled.length > 0 ? Object.fromEntries(filled) : undefined
  }

  get #guild() {
    const { guildId } = this.#channel
    return guildId === null ? undefined : this.#world.guilds.get(guildId)
  }

  #people(): readonly User[] {
    const guild = this.#guild
    if (guild) return [...guild.members.values()].map(({ user }) => user)
    return this.#channel.recipientIds.flatMap((id) => this.#world.users.get(id) ?? [])
  }
}

const record = <T>(
  entries: readonly (readonly [string, T])[],
  shape: (value: T) => unknown,
): Record<string, unknown> => Object.fromEntries(entries.map(([id, value]) => [id, shape(value)]))
