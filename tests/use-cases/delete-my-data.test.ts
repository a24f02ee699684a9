import { deleteMyData } from '#use-cases/delete-my-data.ts'
import type { PersonalRow } from '#use-cases/member-ports.ts'
import type { NamedCard, PostedCards } from '#use-cases/ports.ts'
import { describe, expect, test } from 'vitest'

const now = Temporal.Instant.from('2026-11-24T12:00:00Z')
const asked = { memberId: '1', askedAt: now.subtract({ minutes: 1 }), now }
const cards = ['a', 'b', 'c'].map((messageId): NamedCard => ({ channelId: '5', messageId }))

/** A store with these rows and three messages that name the person; writes down what is done. */
function aWorld(takeOut: PostedCards['takeOut'], rows: readonly PersonalRow[] = [{ level: 2 }]) {
  const log: string[] = []
  let profiles = rows
  return {
    log,
    ports: {
      personalData: {
        exportOf: () => new Map([['profiles', profiles]]),
        deleteAll: () => {
          log.push('deleted')
          profiles = []
        },
      },
      namedCards: { naming: () => (profiles.length > 0 ? cards : []) },
      cards: {
        takeOut: (card: NamedCard, memberId: string) => {
          log.push(card.messageId)
          return takeOut(card, memberId)
        },
      },
    },
  }
}

describe('deleting one’s data', () => {
  test('comes first; messages in channels follow, one by one', async () => {
    const { ports, log } = aWorld(() => Promise.resolve(true))
    expect(await deleteMyData(asked, ports)).toEqual({ kind: 'deleted', cardsLeft: 0 })
    expect(log).toEqual(['deleted', 'a', 'b', 'c'])
  })

  test('a message that is gone, or Discord being out of reach, holds up none of the others', async () => {
    const { ports, log } = aWorld(({ messageId }) =>
      messageId === 'a' ? Promise.reject(new Error('no line')) : Promise.resolve(messageId === 'c'),
    )
    expect(await deleteMyData(asked, ports)).toEqual({ kind: 'deleted', cardsLeft: 2 })
    expect(log).toEqual(['deleted', 'a', 'b', 'c'])
  })

  test('of somebody of whom nothing is kept says so', async () => {
    const { ports } = aWorld(() => Promise.resolve(true), [])
    expect(await deleteMyData(asked, ports)).toEqual({ kind: 'nothing-stored' })
  })

  test.each([
    ['15 minutes later', { minutes: 15 }, 'deleted'],
    ['a second after that', { minutes: 15, seconds: 1 }, 'ask-again'],
    ['before it was asked', { seconds: -1 }, 'ask-again'],
  ])('a yes that comes %s', async (_, after, kind) => {
    const { ports, log } = aWorld(() => Promise.resolve(true))
    const deleted = await deleteMyData({ ...asked, askedAt: now.subtract(after) }, ports)
    expect(deleted.kind).toBe(kind)
    expect(log.includes('deleted')).toBe(kind === 'deleted')
  })
})
