import { en } from '#messages/en.ts'
import { faultsOf } from '#tests/support/faults-of.ts'
import { privacyCard } from '#views/privacy-card.ts'
import { storedWords, signedWords, type StoredCounts } from '#views/stored-words.ts'
import { describe, expect, test } from 'vitest'

const MEMBER = '12345678901234567890'

/** Somebody who has much of everything. */
const EVERYTHING: StoredCounts = {
  about: new Map(Object.keys(en.privacy.count).map((table) => [table, 12_345])),
  signed: { plans: 1_234, reminders: 1_234, races: 1_234, daysOff: 1_234, changes: 1_234 },
  clubs: 1_234,
  isNothing: false,
}

const textOf = (stored: StoredCounts): string =>
  [...JSON.stringify(privacyCard(MEMBER, stored)).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = '']) => JSON.parse(`"${text}"`) as string)
    .join('\n')

describe('what is kept about somebody', () => {
  test('fits into one message of Discord, however much it is', () => {
    expect(faultsOf(privacyCard(MEMBER, EVERYTHING, true))).toEqual([])
    expect(textOf(EVERYTHING).length).toBeLessThan(4_000)
  })

  test('is told in words before it is deleted, thing by thing', () => {
    const about = new Map([
      ['member_reminders', 1],
      ['reminders', 31],
      ['not_today', 1],
      ['mid_runs', 2],
      ['own_races', 1],
      ['come_back_names', 1],
      ['setup_drafts', 1],
    ])
    expect(storedWords({ ...EVERYTHING, about, clubs: 0 })).toEqual([
      'how you want to be reminded',
      '31 reminders that came due for you',
      '1 day with "not today"',
      'what you did inside 2 runs',
      '1 race of your own',
      'whether you may be named when you have come back',
      '1 set-up not saved yet',
    ])
  })

  test('that stays with the club is told, too', () => {
    const signed = { plans: 0, reminders: 1, races: 2, daysOff: 0, changes: 0 }
    expect(signedWords({ ...EVERYTHING, signed })).toEqual(['the reminders of 1 club', '2 races'])
    const text = textOf({ ...EVERYTHING, about: new Map(), signed })
    expect(text).toContain('that you set last (1)')
    expect(text).toContain('Races you put down for a club (2)')
  })

  test('has no number where there is one of each person', () => {
    const text = textOf({ ...EVERYTHING, about: new Map([['member_reminders', 1]]) })
    expect(text).toContain('- How you want to be reminded: ')
  })
})
