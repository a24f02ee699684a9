import { OverwriteType, PermissionFlagsBits, type APIOverwrite } from 'discord-api-types/v10'

export interface PermissionFacts {
  readonly guildId: string
  /** Every role of the guild; the one that all have carries the guild's id. */
  readonly roles: readonly { readonly id: string; readonly permissions: string }[]
  readonly memberId: string
  readonly memberRoles: readonly string[]
  readonly overwrites: readonly APIOverwrite[]
}

/**
 * What a member may do in a channel, as Discord's documentation reckons it: roles together, then the
 * channel's overwrites for everyone, for roles (what is allowed wins) and for the member.
 */
export function channelPermissions(facts: PermissionFacts): bigint {
  const { guildId, roles, memberId, memberRoles, overwrites } = facts
  const own = new Set([guildId, ...memberRoles])
  const base = roles
    .filter(({ id }) => own.has(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n)
  if (base & PermissionFlagsBits.Administrator) return base
  const ofMember = ({ id, type }: APIOverwrite) => type === OverwriteType.Member && id === memberId
  const ofRoles = ({ id, type }: APIOverwrite) =>
    type === OverwriteType.Role && id !== guildId && own.has(id)
  const levels = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(ofRoles),
    overwrites.filter(ofMember),
  ]
  const bits = levels.reduce((before, level) => {
    const denied = level.reduce((all, { deny }) => all | BigInt(deny), 0n)
    const allowed = level.reduce((all, { allow }) => all | BigInt(allow), 0n)
    return (before & ~denied) | allowed
  }, base)
  return bits & PermissionFlagsBits.ViewChannel ? bits : 0n
}
