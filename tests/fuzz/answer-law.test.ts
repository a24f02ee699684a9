import { describe, expect, test } from 'vitest'
import { answerFaults } from './answer-law.ts'
import * as cast from './cast.ts'
import type { Outcome } from './send-case.ts'
import { speakerOf } from './speaker.ts'

const raw = {
  id: '1605410188842503826',
  application_id: '77',
  token: 'token',
  type: 2,
  guild_id: cast.HARBOUR,
  member: { user: { id: cast.ANA }, permissions: '0', roles: [] },
  data: {},
}

const sentWith = (content: string, over: object = {}): Outcome['sent'][number] => ({
  method: 'POST',
  path: '/interactions/1605410188842503826/token/callback',
  route: '/interactions/:interaction_id/:interaction_token/callback',
  query: new URLSearchParams(),
  body: {
    type: 4,
    data: {
      components: [{ type: 10, content }],
      attachments: [],
      allowed_mentions: { parse: [] },
      flags: 64 | (1 << 15),
      ...over,
    },
  },
  files: [],
})

const quiet = { thrown: [], posts: [], takenOut: [], writes: [], escaped: null }

/** The laws that are broken when Ana is answered with these. */
const broken = (...sent: Outcome['sent']): readonly string[] =>
  answerFaults(
    { raw, about: 'hips today', speaker: speakerOf(raw, () => null), clubsOf: clubsOf },
    { ...quiet, sent },
  ).map(({ law }) => law)

const clubsOf = (memberId: string): readonly string[] =>
  Object.keys(cast.MEMBERS).filter((club) => cast.MEMBERS[club]?.includes(memberId))

describe('an answer', () => {
  test('that is one, private and of words is right', () => {
    expect(broken(sentWith(`With <@${cast.CLEO}>, in ${cast.HARBOUR_SECRET}`))).toEqual([])
  })

  test.each([
    ['missing', []],
    ['doubled', [sentWith('Hello'), sentWith('Hello')]],
  ])('%s is not one answer', (_, sent) => {
    expect(broken(...sent)).toEqual(['one answer'])
  })

  test.each([
    ['Half an emoji \ud83c', {}, 'well-formed text'],
    ['long '.repeat(801), {}, "Discord's laws"],
    ['Hello', { flags: 1 << 15 }, 'private answers'],
    ['@everyone', { allowed_mentions: { parse: ['everyone'] } }, 'nobody is pinged'],
    [`<@${cast.BO}> rests`, {}, 'others stay unseen'],
    [`<@${cast.DEE}> is in another club`, {}, 'others stay unseen'],
    [`Ice, ${cast.SUMMIT_SECRET}`, {}, 'other clubs stay unseen'],
  ])('%s, sent with %j, breaks: %s', (content, over, law) => {
    expect(broken(sentWith(content, over))).toContain(law)
  })
})
