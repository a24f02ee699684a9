import type { ServerResponse } from 'node:http'
import type { World } from '#practice/world/world.ts'

/** Where uploaded files are served, as a CDN would. */
export const CDN_PATH = '/cdn'

/** Gives an uploaded file back by its address; 404 once no message has it any more. */
export function serveFile(world: World, path: string, response: ServerResponse): void {
  const id = /^\/cdn\/attachments\/\d+\/(\d+)\/[^/]+$/.exec(path)?.[1]
  const file = world.files.get(id ?? '')
  if (!file) {
    response.writeHead(404).end()
    return
  }
  // Files come from the bot or from people: a browser must not take one for a page of this server.
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.data.byteLength,
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  })
  response.end(file.data)
}
