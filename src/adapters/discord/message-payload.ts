import type { MessageBody } from '#interactions/reply.ts'
import type { RawFile } from 'discord.js'

/** The components of a message. An edit lists what to keep: here exactly its own files. */
export const messagePayload = (body: MessageBody) => ({
  components: [...body.components],
  attachments: (body.files ?? []).map(({ name }, id) => ({ id: String(id), filename: name })),
})

/** A file that a message has already. */
export interface Attachment {
  readonly id: string
  readonly filename: string
  /** Bytes. */
  readonly size: number
}

/**
 * An edit that keeps the files which the message has already, by name and size, and sends the others:
 * a countdown that runs in it goes on.
 */
export function editOf(body: MessageBody, before: readonly Attachment[]) {
  const files = body.files ?? []
  const known = files.map(
    ({ name, data }) =>
      before.find((one) => one.filename === name && one.size === data.length) ?? null,
  )
  const fresh = files.filter((_, index) => known[index] === null)
  const kept = known.flatMap((one) => (one ? [{ id: one.id, filename: one.filename }] : []))
  const { components, attachments } = messagePayload({ ...body, files: fresh })
  return {
    payload: { components, attachments: [...kept, ...attachments] },
    files: filesOf({ ...body, files: fresh }),
  }
}

export const filesOf = (body: MessageBody): RawFile[] =>
  (body.files ?? []).map(({ name, data }) => ({ name, data }))
