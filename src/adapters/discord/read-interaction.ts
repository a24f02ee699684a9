import type { Caller, Request } from '#interactions/request.ts'
import { snowflake } from '#interactions/snowflake.ts'
import { MessageFlags } from 'discord-api-types/v10'
import * as z from 'zod'
import type { Attachment } from './message-payload.ts'
import { modalFields } from './modal-fields.ts'
import { commandOf, NOTHING_TYPED, typingOf, type Specific } from './read-command.ts'
import { wellFormed } from './well-formed.ts'

/** Where an answer goes. */
export interface Address {
  readonly id: string
  /** A secret for 15 minutes: whoever has it can answer in the bot's name. */
  readonly token: string
  readonly applicationId: string
  /** Files of the message that was pressed. */
  readonly attachments?: readonly Attachment[]
}

export interface ReadInteraction {
  readonly address: Address
  readonly request: Request
}

const addressSchema = z.object({
  id: snowflake,
  // Part of the address of the answer, which half a character cannot be.
  token: z
    .string()
    .min(1)
    .refine((token) => token.isWellFormed()),
  application_id: snowflake,
  type: z.unknown().optional(),
})
/** What cannot be read is not kept: it is sent again. */
const attachmentsSchema = z
  .array(z.object({ id: snowflake, filename: z.string(), size: z.number() }))
  .catch([])
const envelopeSchema = addressSchema.extend({
  type: z.number(),
  guild_id: snowflake.nullish(),
  authorizing_integration_owners: z.record(z.string(), z.string()).nullish(),
  member: z
    .object({
      user: z.object({ id: snowflake }),
      permissions: z.string().regex(/^\d+$/),
      roles: z.array(z.string()).default([]),
    })
    .nullish(),
  user: z.object({ id: snowflake }).nullish(),
  message: z
    .object({ flags: z.number().nullish(), attachments: attachmentsSchema.optional() })
    .nullish(),
  data: z.unknown(),
})
type Envelope = z.infer<typeof envelopeSchema>

const componentSchema = z.object({
  custom_id: wellFormed,
  values: z.array(wellFormed).nullish(),
})
const modalSchema = z.object({ custom_id: wellFormed, components: z.unknown().optional() })

/** Discord's interaction types. */
const TYPE = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const

/** Discord's epoch, in milliseconds since 1970; a snowflake's upper bits count from it. */
const DISCORD_EPOCH = 1_420_070_400_000n

/** When Discord made the thing with this id. */
export const momentOf = (id: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Number((BigInt(id) >> 22n) + DISCORD_EPOCH))

/**
 * Turns what the gateway sent into a request. A kind of interaction that the bot does not have
 * becomes `unknown`, so that it can still be answered; null when not even an answer is possible.
 *
 * @param isClub whether the bot itself is a member of that server
 */
export function readInteraction(
  raw: unknown,
  isClub: (guildId: string) => boolean,
): ReadInteraction | null {
  const addressed = addressSchema.safeParse(raw)
  if (!addressed.success) return null
  const parsed = envelopeSchema.safeParse(raw)
  if (!parsed.success) return unreadable(addressed.data)
  const envelope = parsed.data
  const guildId = clubOf(envelope, isClub)
  const caller = callerOf(envelope, guildId !== null)
  if (!caller) return unreadable(addressed.data)
  const common = {
    id: envelope.id,
    caller,
    guildId,
    now: momentOf(envelope.id),
  }
  const attachments = envelope.message?.attachments
  const address = { ...addressOf(envelope), ...(attachments ? { attachments } : {}) }
  return { address, request: { ...common, ...specificOf(envelope) } }
}

const addressOf = (envelope: z.infer<typeof addressSchema>): Address => ({
  id: envelope.id,
  token: envelope.token,
  applicationId: envelope.application_id,
})

/** Somebody waits, whoever it is. */
const unreadable = (envelope: z.infer<typeof addressSchema>): ReadInteraction => ({
  address: addressOf(envelope),
  request: {
    id: envelope.id,
    caller: { id: '', managesServer: false, roles: new Set() },
    guildId: null,
    now: momentOf(envelope.id),
    ...(envelope.type === TYPE.autocomplete ? NOTHING_TYPED : { kind: 'unknown' }),
  },
})

/** A server where only the person installed the application is no club: the bot is not in it. */
function clubOf(envelope: Envelope, isClub: (guildId: string) => boolean): string | null {
  const guildId = envelope.guild_id
  if (!guildId) return null
  const installedThere = envelope.authorizing_integration_owners?.['0'] === guildId
  return installedThere || isClub(guildId) ? guildId : null
}

const ADMINISTRATOR = 1n << 3n
const MANAGE_GUILD = 1n << 5n

/** Rights in a server that is no club of ours count for nothing. */
function callerOf({ member, user }: Envelope, inClub: boolean): Caller | null {
  if (member && inClub) {
    const permissions = BigInt(member.permissions)
    return {
      id: member.user.id,
      managesServer: (permissions & (ADMINISTRATOR | MANAGE_GUILD)) !== 0n,
      roles: new Set(member.roles),
    }
  }
  const id = member?.user.id ?? user?.id
  return id === undefined ? null : { id, managesServer: false, roles: new Set() }
}

function specificOf(envelope: Envelope): Specific<Request> {
  switch (envelope.type) {
    case TYPE.command:
      return commandOf(envelope.data)
    case TYPE.autocomplete:
      return typingOf(envelope.data)
    case TYPE.component:
      return componentOf(envelope)
    case TYPE.modal:
      return modalOf(envelope)
    default:
      return { kind: 'unknown' }
  }
}

function componentOf(envelope: Envelope): Specific<Request> {
  const component = componentSchema.safeParse(envelope.data)
  if (!component.success) return { kind: 'unknown' }
  return {
    kind: 'component',
    customId: component.data.custom_id,
    values: component.data.values ?? [],
    onPrivateMessage: isOnPrivateMessage(envelope),
  }
}

function modalOf(envelope: Envelope): Specific<Request> {
  const form = modalSchema.safeParse(envelope.data)
  if (!form.success) return { kind: 'unknown' }
  return {
    kind: 'modal',
    customId: form.data.custom_id,
    fields: modalFields(form.data.components),
    onPrivateMessage: isOnPrivateMessage(envelope),
  }
}

/** False also for a form that a command opened: there is no message to rewrite. */
const isOnPrivateMessage = ({ message }: Envelope): boolean =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0
