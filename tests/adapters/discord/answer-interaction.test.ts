import { answerInteraction, type After } from '#adapters/discord/answer-interaction.ts'
import type { InteractionApi, SentMessage } from '#adapters/discord/interaction-api.ts'
import type { Reply } from '#interactions/reply.ts'
import type { Prepared } from '#interactions/router.ts'
import { describe, expect, test } from 'vitest'

const to = { id: '1', token: 't', applicationId: '2' }
const body = { components: [] }
const privateReply: Reply = { kind: 'message', audience: 'private', body }
const publicReply: Reply = { kind: 'message', audience: 'channel', body }
const updateReply: Reply = { kind: 'update', body }
const modalReply: Reply = {
  kind: 'modal',
  modal: { custom_id: 'm', title: 'm', components: [] },
}

const SENT: SentMessage = { channelId: '8', messageId: '9' }

/** An API that only writes down what was asked of it. */
function recorder() {
  const calls: string[] = []
  const record =
    (name: string) =>
    (_: unknown, ...rest: readonly unknown[]) => {
      const hidden = rest.findLast((value) => typeof value === 'boolean')
      calls.push(hidden === undefined ? name : `${name} ${hidden ? 'hidden' : 'open'}`)
      return Promise.resolve()
    }
  const sent = (name: string) => (address: unknown, given: unknown) =>
    record(name)(address, given).then(() => SENT)
  const api: InteractionApi = {
    message: record('message'),
    postedMessage: sent('posted message'),
    update: record('update'),
    modal: record('modal'),
    choices: record('choices'),
    deferMessage: record('defer message'),
    deferUpdate: record('defer update'),
    editOriginal: sent('edit original'),
    deleteOriginal: record('delete original'),
    followUp: record('follow up'),
  }
  return { api, calls }
}

/** A timer that goes off at once, or never. */
const atOnce: After = (_, then) => {
  then()
  return () => {}
}
const never: After = () => () => {}
const named = () => {}

async function answered(defer: Prepared['defer'], reply: Reply, isSlow: boolean) {
  const { api, calls } = recorder()
  const slowly = new Promise<Reply>((resolve) => {
    setImmediate(() => {
      resolve(reply)
    })
  })
  const prepared = { defer, answer: () => (isSlow ? slowly : Promise.resolve(reply)) }
  const after = isSlow ? atOnce : never
  await answerInteraction(to, prepared, { api, after, deferAfterMs: 1_500, named })
  return calls
}

describe('an answer that is there in time', () => {
  test.each([
    [privateReply, 'message hidden'],
    [publicReply, 'message open'],
    [updateReply, 'update'],
    [modalReply, 'modal'],
  ])('is sent at once: %#', async (reply, call) => {
    expect(await answered('private', reply, false)).toEqual([call])
  })

  test('takes its timer back', async () => {
    const { api } = recorder()
    let waiting = 0
    const after: After = () => {
      waiting += 1
      return () => {
        waiting -= 1
      }
    }
    const prepared: Prepared = { defer: 'private', answer: () => Promise.resolve(privateReply) }
    await answerInteraction(to, prepared, { api, after, deferAfterMs: 1, named })
    expect(waiting).toBe(0)
  })
})

describe('an answer that takes long', () => {
  test.each([
    ['private', privateReply, ['defer message hidden', 'edit original']],
    ['channel', publicReply, ['defer message open', 'edit original']],
    ['update', updateReply, ['defer update', 'edit original']],
    ['update', privateReply, ['defer update', 'follow up hidden']],
    ['private', updateReply, ['defer message hidden', 'edit original']],
  ] as const)('promised as %s is given as promised: %#', async (defer, reply, calls) => {
    expect(await answered(defer, reply, true)).toEqual(calls)
  })

  test('promised to the channel but meant for one person, the promise is taken back', async () => {
    expect(await answered('channel', privateReply, true)).toEqual([
      'defer message open',
      'delete original',
      'follow up hidden',
    ])
  })

  test('cannot be a modal any more, and says so instead of hanging', async () => {
    await expect(answered('private', modalReply, true)).rejects.toThrow(/modal/)
  })
})

describe('a message for the channel that names members', () => {
  const board: Reply = { kind: 'message', audience: 'channel', body, names: ['4'] }

  test.each([
    ['in time', never],
    ['late', atOnce],
  ])('is reported with where it ended up, %s', async (_, after) => {
    const { api } = recorder()
    const reports: unknown[] = []
    const late = new Promise<Reply>((resolve) => {
      setImmediate(() => {
        resolve(board)
      })
    })
    const answer = () => (after === never ? Promise.resolve(board) : late)
    const report = (...told: readonly unknown[]) => {
      reports.push(told)
    }
    const prepared: Prepared = { defer: 'channel', answer }
    await answerInteraction(to, prepared, { api, after, deferAfterMs: 1, named: report })
    expect(reports).toEqual([[SENT, ['4']]])
  })

  test('is not reported when only one person sees it', async () => {
    const { api } = recorder()
    const reports: unknown[] = []
    const report = (...told: readonly unknown[]) => {
      reports.push(told)
    }
    const prepared: Prepared = {
      defer: 'private',
      answer: () => Promise.resolve({ ...board, audience: 'private' } as Reply),
    }
    await answerInteraction(to, prepared, { api, after: never, deferAfterMs: 1, named: report })
    expect(reports).toEqual([])
  })
})
