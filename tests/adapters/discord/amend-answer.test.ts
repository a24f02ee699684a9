import { createAmendments } from '#adapters/discord/amend-answer.ts'
import type { ReadInteraction } from '#adapters/discord/read-interaction.ts'
import type { Reply } from '#interactions/reply.ts'
import { expect, test } from 'vitest'

const body = { components: [] }
const whole = { components: [], files: [{ name: 'sheet.png', data: Buffer.from('a') }] }

const by = (member: string, id: string): ReadInteraction =>
  ({
    address: { id, token: 't', applicationId: '2' },
    request: { id, kind: 'command', caller: { id: member } },
  }) as unknown as ReadInteraction

function world() {
  const edited: unknown[] = []
  let stopping = false
  const { note, amend } = createAmendments(
    {
      editOriginal: (to, given) => {
        edited.push([to.id, given])
        return Promise.resolve(null)
      },
    },
    () => stopping,
  )
  const stop = () => {
    stopping = true
  }
  return { edited, note, amend, stop }
}

const reply = (later: () => Promise<typeof whole | null>): Reply => ({
  kind: 'message',
  audience: 'private',
  body,
  later,
})

test('what comes later is one edit of that answer', async () => {
  const { edited, note, amend } = world()
  note(by('ana', '1'))
  note(by('bo', '2'))
  await amend(
    by('ana', '1'),
    reply(() => Promise.resolve(whole)),
  )
  expect(edited).toEqual([['1', whole]])
})

test('nothing is edited when nothing comes, after something newer, or when the bot stops', async () => {
  const { edited, note, amend, stop } = world()
  note(by('ana', '1'))
  await amend(
    by('ana', '1'),
    reply(() => Promise.resolve(null)),
  )
  await amend(by('ana', '1'), { kind: 'update', body })
  await amend(
    by('ana', '1'),
    reply(() => {
      note(by('ana', '3'))
      return Promise.resolve(whole)
    }),
  )
  await amend(
    by('ana', '3'),
    reply(() => {
      stop()
      return Promise.resolve(whole)
    }),
  )
  expect(edited).toEqual([])
})
