import type { RequestFault } from './request-fault.ts'

const mostOf: Readonly<Record<string, number>> = {
  '/channels/:channel_id/messages': 100,
  '/channels/:channel_id/messages/pins': 50,
  '/channels/:channel_id/messages/:message_id/reactions/:emoji_name': 100,
  '/guilds/:guild_id/members': 1000,
  '/guilds/:guild_id/members/search': 1000,
  '/guilds/:guild_id/bans': 1000,
  '/users/@me/guilds': 200,
}

const booleans = ['with_response', 'wait', 'with_counts', 'with_components', 'with_localizations']
const places = ['before', 'after', 'around']

const isSnowflake = (value: string) => /^\d{1,20}$/.test(value)

/** The page that is asked for: a limit within the route's, one place to start from, an id there. */
export function queryFaults(
  method: string,
  route: string,
  query: URLSearchParams,
): readonly RequestFault[] {
  const faults: RequestFault[] = []
  const add = (name: string, code: string, message: string) =>
    faults.push({ path: [name], code, message })
  const most = method.toUpperCase() === 'GET' ? mostOf[route] : undefined
  const limit = query.get('limit')

  if (limit !== null && most !== undefined) {
    const number = Number(limit)
    if (!/^-?\d+$/.test(limit)) add('limit', 'NUMBER_TYPE_COERCE', `Value "${limit}" is not int.`)
    else if (number < 1)
      add('limit', 'NUMBER_TYPE_MIN', 'int value should be greater than or equal to 1.')
    else if (number > most)
      add('limit', 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`)
  }
  if (route === '/channels/:channel_id/messages' || route === '/users/@me/guilds') {
    const given = places.filter((name) => query.has(name))
    for (const name of given) {
      const value = query.get(name) ?? ''
      if (!isSnowflake(value)) add(name, 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`)
    }
    if (given.length > 1)
      add(
        given[1] ?? '',
        'QUERY_MUTUALLY_EXCLUSIVE',
        'Only one of before, after, around is allowed',
      )
  }
  for (const name of booleans) {
    const value = query.get(name)
    if (value === null || /^(true|false|1|0)$/i.test(value)) continue
    add(name, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')
  }
  return faults
}
