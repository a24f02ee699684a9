import { channelRoutes } from './channel-routes.ts'
import { commandRoutes } from './command-routes.ts'
import { guildRoutes } from './guild-routes.ts'
import { interactionRoutes } from './interaction-routes.ts'
import { ownRoutes } from './own-routes.ts'
import type { RouteTable } from './route.ts'

/** Every route that the practice Discord serves. */
export const routes: RouteTable = {
  ...ownRoutes,
  ...commandRoutes,
  ...guildRoutes,
  ...channelRoutes,
  ...interactionRoutes,
}
