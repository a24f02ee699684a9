import type { MessageBody } from '#interactions/reply.ts'
import type { RawFile } from 'discord.js'

/** The components of a message. An edit lists what to keep: here exactly its own files. */
export const messagePayload = (body: MessageBody) => ({
  components: [...body.components],
  attachments: (body.files ?? []).map(({ name }, id) => ({ id: String(id), filename: name })),
})

export const filesOf = (body: MessageBody): RawFile[] =>
  (body.files ?? []).map(({ name, data }) => ({ name, data }))
