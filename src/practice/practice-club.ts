import { ChannelType, OverwriteType } from 'discord-api-types/v10'
import {
  addBot,
  addChannel,
  addMember,
  addRole,
  guildChannel,
  overwrite,
  removeBot,
  removeChannel,
  removeMember,
  moveChannel,
  removeRole,
  setAvailable,
  setSystemChannel,
  tellOfMember,
  tellOfRole,
} from './world/guild-changes.ts'
import { ALL_PERMISSIONS, permissionBits, type PermissionName } from './world/permissions.ts'
import type { Channel, Guild, Role } from './world/state.ts'
import type { World } from './world/world.ts'
import type { Person } from './people/person.ts'

export interface JoinOptions {
  /** `manage`: may manage the server; `administrate`: may do everything. */
  readonly permissions?: 'manage' | 'administrate'
  readonly roles?: readonly Role[]
  readonly nick?: string
}

/** A club's server, with what its captains can do to it. */
export class PracticeClub {
  readonly guild: Guild
  readonly #world: World

  constructor(world: World, guild: Guild) {
    this.#world = world
    this.guild = guild
  }

  get id(): string {
    return this.guild.id
  }

  get name(): string {
    return this.guild.name
  }

  /** The channel of this name; throws when there is none. */
  channel(name: string): Channel {
    const channel = guildChannel(this.#world, this.guild, name)
    if (!channel) throw new Error(`${this.name} has no channel #${name}`)
    return channel
  }

  addChannel(name: string, type?: ChannelType.GuildText | ChannelType.GuildAnnouncement): Channel {
    return addChannel(this.#world, this.guild, name, type)
  }

  /** Moves a channel within the list; 0 is where all of them stand at first. */
  moveChannel(channel: Channel, position: number): void {
    moveChannel(this.#world, this.guild, channel, position)
  }

  /** Where Discord itself greets people; null = nowhere, as at first. */
  setSystemChannel(channel: Channel | null): void {
    setSystemChannel(this.#world, this.guild, channel)
  }

  deleteChannel(channel: Channel): void {
    removeChannel(this.#world, this.guild, channel)
  }

  addRole(name: string, permissions: readonly PermissionName[] = []): Role {
    return addRole(this.#world, this.guild, name, permissionBits(...permissions))
  }

  deleteRole(role: Role): void {
    removeRole(this.#world, this.guild, role)
  }

  /** Lets a person in, or changes the roles of one who is in. */
  join(person: Person, options: JoinOptions = {}): void {
    const { guild } = this
    const member = guild.members.get(person.id) ?? addMember(this.#world, guild, person.user)
    const roles = [...(options.roles ?? [])]
    if (options.permissions) roles.push(this.#roleFor(options.permissions))
    member.roleIds = roles.map(({ id }) => id)
    member.nick = options.nick ?? member.nick
    tellOfMember(this.#world, guild, member)
  }

  leave(person: Person): void {
    removeMember(this.#world, this.guild, person.user)
  }

  /** The role that came with the bot; undefined while the bot is not here. */
  get botRole(): Role | undefined {
    return [...this.guild.roles.values()].find(({ botId }) => botId === this.#world.bot.id)
  }

  /** Sets what the bot's own role allows, over what everyone may do. */
  setBotPermissions(permissions: readonly PermissionName[]): void {
    if (!this.botRole) return
    this.botRole.permissions = permissionBits(...permissions)
    tellOfRole(this.#world, this.guild, this.botRole)
  }

  /** Takes permissions in one channel from the bot. */
  denyBot(channel: Channel, ...permissions: readonly PermissionName[]): void {
    const deny = permissionBits(...permissions)
    overwrite(this.#world, this.guild, channel, this.#botTarget, { deny })
  }

  /** Gives permissions in one channel to the bot. */
  allowBot(channel: Channel, ...permissions: readonly PermissionName[]): void {
    const allow = permissionBits(...permissions)
    overwrite(this.#world, this.guild, channel, this.#botTarget, { allow })
  }

  /** Takes permissions in one channel from a role or, as with a private channel, from everyone. */
  deny(channel: Channel, role: Role | 'everyone', ...permissions: readonly PermissionName[]): void {
    const id = role === 'everyone' ? this.id : role.id
    const deny = permissionBits(...permissions)
    const target = { id, type: OverwriteType.Role }
    overwrite(this.#world, this.guild, channel, target, { deny })
  }

  allow(
    channel: Channel,
    role: Role | 'everyone',
    ...permissions: readonly PermissionName[]
  ): void {
    const id = role === 'everyone' ? this.id : role.id
    const allow = permissionBits(...permissions)
    const target = { id, type: OverwriteType.Role }
    overwrite(this.#world, this.guild, channel, target, { allow })
  }

  /** Throws the bot out: its commands and its role here are gone. */
  removeBot(): void {
    removeBot(this.#world, this.guild)
  }

  /** Invites the bot (again). */
  inviteBot(permissions: readonly PermissionName[] = []): void {
    addBot(this.#world, this.guild, permissionBits(...permissions))
  }

  /** Discord cannot serve this server for now: the bot is told of an outage, not of a removal. */
  beginOutage(): void {
    setAvailable(this.#world, this.guild, false)
  }

  endOutage(): void {
    setAvailable(this.#world, this.guild, true)
  }

  get #botTarget() {
    return { id: this.#world.bot.id, type: OverwriteType.Member }
  }

  #roleFor(permissions: 'manage' | 'administrate'): Role {
    const bits = permissions === 'manage' ? permissionBits('ManageGuild') : ALL_PERMISSIONS
    const name = permissions === 'manage' ? 'Managers' : 'Administrators'
    const existing = [...this.guild.roles.values()].find((role) => role.name === name)
    return existing ?? addRole(this.#world, this.guild, name, bits)
  }
}
