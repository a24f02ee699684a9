import type { $ZodType } from 'zod/v4/core'
import type { DiscordSchemas, ZodMini } from './discord-spec.ts'

type OwnBody = (schemas: DiscordSchemas, z: ZodMini) => $ZodType

function named(schemas: DiscordSchemas, name: string): $ZodType {
  const schema = schemas[name]
  if (!schema) throw new Error(`discord-api-spec has no schema ${name}`)
  return schema
}

const snowflake = (schemas: DiscordSchemas) => named(schemas, 'SnowflakeTypeSchema')

const commandList: OwnBody = (schemas, z) =>
  z.array(named(schemas, 'ApplicationCommandUpdateRequestSchema'))

/** Bodies that Discord's description gives without a name, so that no generated schema exists. */
export const ownBodies: Readonly<Record<string, OwnBody>> = {
  'PUT /applications/:application_id/commands': commandList,
  'PUT /applications/:application_id/guilds/:guild_id/commands': commandList,
  'POST /channels/:channel_id/messages/bulk-delete': (schemas, z) =>
    z.object({
      messages: z.array(snowflake(schemas)).check(z.minLength(2), z.maxLength(100)),
    }),
  'PUT /channels/:channel_id/permissions/:overwrite_id': (_schemas, z) =>
    z.object({
      type: z.nullish(z.literal([0, 1])),
      allow: z.nullish(z.number()),
      deny: z.nullish(z.number()),
    }),
  'POST /channels/:channel_id/webhooks': (_schemas, z) =>
    z.object({
      name: z.string().check(z.minLength(1), z.maxLength(80)),
      avatar: z.nullish(z.string()),
    }),
  'PATCH /guilds/:guild_id/members/@me': (_schemas, z) =>
    z.object({
      nick: z.nullish(z.string().check(z.maxLength(32))),
      avatar: z.nullish(z.string()),
      bio: z.nullish(z.string().check(z.maxLength(190))),
      banner: z.nullish(z.string()),
    }),
  'PATCH /guilds/:guild_id/members/:user_id': (schemas, z) =>
    z.object({
      nick: z.nullish(z.string().check(z.maxLength(32))),
      roles: z.nullish(z.array(snowflake(schemas)).check(z.maxLength(350))),
      mute: z.nullish(z.boolean()),
      deaf: z.nullish(z.boolean()),
      channel_id: z.nullish(snowflake(schemas)),
      communication_disabled_until: z.nullish(z.string().check(z.iso.datetime())),
      flags: z.nullish(z.number()),
    }),
  'PATCH /guilds/:guild_id/roles': (schemas, z) =>
    z.array(named(schemas, 'UpdateRolePositionsRequestSchema')),
}
