import type { IncomingHttpHeaders } from 'node:http'

/**
 * Why a request does not come from the club's own page, in a sentence; null when it does. The Host
 * must be this computer by name, or a web page elsewhere could point a name of its own at it; what
 * reads or changes the club must not be sent by another site's page.
 *
 * @param kind `file` for the page and its parts, which anybody may look at
 */
export function whyStranger(
  kind: 'file' | 'read' | 'write',
  headers: IncomingHttpHeaders,
  port: number,
): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host = '', origin } = headers
  if (!hosts.includes(host)) return `Open the practice club at http://${hosts[0]}.`
  if (kind === 'file') return null
  const site = headers['sec-fetch-site']
  const isOwn = site === undefined || site === 'same-origin' || site === 'none'
  const mayLackOrigin = kind === 'read' && origin === undefined
  if (!isOwn || !(mayLackOrigin || origin === `http://${host}`))
    return 'Only the page of the practice club itself may do this.'
  if (kind === 'write' && !/^application\/json\b/.test(headers['content-type'] ?? ''))
    return 'An action must be sent as application/json.'
  return null
}
