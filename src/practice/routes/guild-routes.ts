import { refusals } from '#practice/world/api-error.ts'
import {
  apiChannel,
  apiGuild,
  apiMember,
  apiRole,
  channelsOf,
} from '#practice/world/api-objects.ts'
import { removeBot } from '#practice/world/guild-changes.ts'
import { guildOf } from './find.ts'
import { noContent, ok, param, type Call, type RouteTable } from './route.ts'

const guildFor = (call: Call) => guildOf(call.world, param(call, 'guild_id'))

/** Guilds, their members, roles and channels. */
export const guildRoutes: RouteTable = {
  'GET /guilds/:guild_id': {
    run: (call) => {
      const guild = guildFor(call)
      const counts = call.query.get('with_counts') === 'true'
      return ok({
        ...apiGuild(guild),
        ...(counts
          ? { approximate_member_count: guild.members.size, approximate_presence_count: 1 }
          : {}),
      })
    },
  },
  'GET /guilds/:guild_id/channels': {
    run: (call) =>
      ok(channelsOf(call.world, guildFor(call)).map((channel) => apiChannel(call.world, channel))),
  },
  'GET /guilds/:guild_id/roles': {
    run: (call) => ok([...guildFor(call).roles.values()].map(apiRole)),
  },
  'GET /guilds/:guild_id/roles/:role_id': {
    run: (call) => {
      const role = guildFor(call).roles.get(param(call, 'role_id'))
      if (!role) throw refusals.unknownRole()
      return ok(apiRole(role))
    },
  },
  'GET /guilds/:guild_id/members/:user_id': {
    run: (call) => {
      const guild = guildFor(call)
      const userId = param(call, 'user_id')
      const member = guild.members.get(userId)
      if (member) return ok(apiMember(member))
      throw call.world.users.has(userId) ? refusals.unknownMember() : refusals.unknownUser()
    },
  },
  'GET /guilds/:guild_id/members/search': {
    run: (call) => {
      const query = call.query.get('query') ?? ''
      const limit = Number(call.query.get('limit') ?? 1)
      const found = [...guildFor(call).members.values()].filter(
        ({ user, nick }) => user.name.startsWith(query) || nick?.startsWith(query),
      )
      return ok(found.slice(0, limit).map(apiMember))
    },
  },
  'DELETE /users/@me/guilds/:guild_id': {
    run: (call) => {
      removeBot(call.world, guildFor(call))
      return noContent
    },
  },
}
