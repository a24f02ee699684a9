import type { MessageBody } from '#interactions/reply.ts'
import { faultsInRequest } from '#practice/laws/faults-in-request.ts'

/** What Discord would refuse in this message, as words. */
export function faultsOf(body: MessageBody): string[] {
  const files = body.files ?? []
  const attachments = files.map(({ name }, id) => ({ id, filename: name }))
  const faults = faultsInRequest({
    method: 'POST',
    route: '/interactions/:interaction_id/:interaction_token/callback',
    path: '/interactions/1/t/callback',
    query: new URLSearchParams(),
    body: {
      type: 4,
      data: { components: body.components, attachments, flags: 64 | (1 << 15) },
    },
    files: files.map(({ name, data }, id) => ({
      field: `files[${id}]`,
      name,
      type: 'image/png',
      size: data.length,
    })),
    context: { interactionType: 2 },
  })
  return faults.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
