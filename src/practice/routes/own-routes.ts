import { refusals } from '#practice/world/api-error.ts'
import { apiGuild, apiUser } from '#practice/world/api-objects.ts'
import type { World } from '#practice/world/world.ts'
import { ok, param, type RouteTable } from './route.ts'

/** What Discord asks for with its own button "Add App", by the kind of installation. */
const INSTALLS = {
  0: { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' } },
  1: { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
} as const

const application = (world: World) => ({
  id: world.applicationId,
  name: world.bot.name,
  icon: null,
  description: '',
  bot: apiUser(world.bot),
  bot_public: world.application.isPublic,
  bot_require_code_grant: world.application.requiresCodeGrant,
  verify_key: '0'.repeat(64),
  flags: world.application.flags,
  hook: true,
  team: null,
  interactions_endpoint_url: world.application.interactionsUrl,
  integration_types_config: Object.fromEntries(
    world.application.installs.map((type) => [type, INSTALLS[type]]),
  ),
  approximate_guild_count: [...world.guilds.keys()].filter((id) => world.botIsIn(id)).length,
  approximate_user_install_count: [...world.users.values()].filter((u) => u.installedBot).length,
})

const ownUser = (world: World) => ({
  ...apiUser(world.bot),
  verified: true,
  mfa_enabled: true,
  email: null,
  flags: 0,
  locale: world.bot.locale,
})

const GUILDS_A_PAGE = 200

/** By id, a page of them: those in an outage too. */
function ownGuilds(world: World, query: URLSearchParams) {
  const after = BigInt(query.get('after') ?? 0)
  return [...world.guilds.values()]
    .filter((guild) => world.botIsIn(guild.id) && BigInt(guild.id) > after)
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .slice(0, Number(query.get('limit') ?? GUILDS_A_PAGE))
    .map(apiGuild)
    .map(({ id, name, icon, features }) => ({ id, name, icon, features, owner: false }))
}

/** Where the bot learns about itself and about the gateway. */
export const ownRoutes: RouteTable = {
  'GET /gateway': { open: true, run: ({ gateway }) => ok({ url: gateway.url }) },
  'GET /gateway/bot': {
    run: ({ gateway }) => ok({ url: gateway.url, ...gateway.logins.advice }),
  },
  'GET /users/@me': { run: ({ world }) => ok(ownUser(world)) },
  'GET /users/@me/guilds': { run: ({ world, query }) => ok(ownGuilds(world, query)) },
  'GET /applications/@me': { run: ({ world }) => ok(application(world)) },
  'GET /oauth2/applications/@me': { run: ({ world }) => ok(application(world)) },
  'GET /users/:user_id': {
    run: (call) => {
      const user = call.world.users.get(param(call, 'user_id'))
      if (!user) throw refusals.unknownUser()
      return ok(apiUser(user))
    },
  },
}
