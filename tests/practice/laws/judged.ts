import type { ApiRequest } from '#practice/laws/api-request.ts'
import { faultsInRequest } from '#practice/laws/faults-in-request.ts'
import { normaliseRoute } from '#practice/laws/normalise-route.ts'

/** A request to this path, as the practice Discord would read it. */
export function requestTo(
  method: string,
  path: string,
  body: unknown,
  more: Partial<ApiRequest> = {},
): ApiRequest {
  const url = new URL(path, 'http://discord.test')
  const normalised = normaliseRoute(method, url.pathname)
  if (!normalised) throw new Error(`Discord has no route ${method} ${path}`)
  return {
    method,
    route: normalised.route,
    path: url.pathname,
    query: url.searchParams,
    body,
    files: [],
    ...more,
  }
}

/** Each fault of a request as `CODE at.its.place`. */
export const judged = (...request: Parameters<typeof requestTo>): string[] =>
  faultsInRequest(requestTo(...request)).map(({ code, path }) => `${code} ${path.join('.')}`.trim())

type More = Partial<ApiRequest>

/** The faults of a message that is sent to a channel. */
export const message = (body: unknown, more?: More): string[] =>
  judged('POST', '/channels/1/messages', body, more)

/** The faults of a change to a message in a channel that had these flags. */
export const edit = (body: unknown, editedMessageFlags?: number, more?: More): string[] =>
  judged('PATCH', '/channels/1/messages/2', body, {
    context: editedMessageFlags === undefined ? {} : { editedMessageFlags },
    ...more,
  })

/** The faults of a first answer to an interaction of this type. */
export const callback = (
  body: unknown,
  interactionType = 2,
  componentMessageFlags?: number,
): string[] =>
  judged('POST', '/interactions/1/token/callback', body, {
    context:
      componentMessageFlags === undefined
        ? { interactionType }
        : { interactionType, componentMessageFlags },
  })

/** The faults of a message that is made of these components. */
export const layout = (...components: unknown[]): string[] =>
  message({ flags: 1 << 15, components })

/** A file of a form, by its number. */
export const file = (number: number, name: string, size = 1000) => ({
  field: `files[${number}]`,
  name,
  size,
  type: 'image/png',
})

export const text = (content = 'hello') => ({ type: 10, content })

export const button = (customId: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Done',
  custom_id: customId,
  ...more,
})

export const row = (...components: unknown[]) => ({ type: 1, components })

export const select = (more: object = {}, count = 3) => ({
  type: 3,
  custom_id: 'moves',
  options: options(count),
  ...more,
})

export const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Move ${index}`, value: `move-${index}` }))

/** As many of something as asked for, each made from its index. */
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
