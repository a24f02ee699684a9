import { CHANNEL_RIGHTS, type ChannelRight } from '#use-cases/ports.ts'
import { PermissionFlagsBits } from 'discord-api-types/v10'

/** Discord's permission behind each right: all that the bot ever uses. */
const PERMISSION: Readonly<Record<ChannelRight, bigint>> = {
  see: PermissionFlagsBits.ViewChannel,
  write: PermissionFlagsBits.SendMessages,
  attach: PermissionFlagsBits.AttachFiles,
  history: PermissionFlagsBits.ReadMessageHistory,
  mention: PermissionFlagsBits.MentionEveryone,
}

/** What an invitation asks for: Discord's bits for all rights together. */
export const NEEDED_PERMISSIONS: bigint = CHANNEL_RIGHTS.reduce(
  (bits, right) => bits | PERMISSION[right],
  0n,
)

/** Which rights these permissions do not give, in the order of CHANNEL_RIGHTS. */
export const rightsMissingFrom = (permissions: bigint): readonly ChannelRight[] =>
  permissions & PermissionFlagsBits.Administrator
    ? []
    : CHANNEL_RIGHTS.filter((right) => (permissions & PERMISSION[right]) === 0n)
