import { faultsInRequest } from '#practice/laws/faults-in-request.ts'
import * as cast from './cast.ts'
import type { Outcome } from './send-case.ts'
import type { SentRequest } from './sent-request.ts'
import { canBeAnswered, messageFlagsOf, typeOf, type Speaker } from './speaker.ts'

/** A law that was broken, by its short name, and how. */
export interface Fault {
  readonly law: string
  readonly how: string
}

const EPHEMERAL = 64
const CALLBACK = '/interactions/:interaction_id/:interaction_token/callback'
const ANSWER = { message: 4, choices: 8, update: 7, modal: 9 } as const
const TYPES = [1, 2, 3, 4, 5]

/** What may be answered for all to see, when it is asked for with `share`. */
const SHARED = new Set(['hips leaderboard', 'hips today'])

interface Answer {
  readonly type?: number
  readonly data?: {
    readonly flags?: number
    readonly allowed_mentions?: { readonly parse?: readonly string[] }
  }
}

interface Asked {
  readonly raw: unknown
  readonly about: string
  readonly speaker: Speaker
  /** The clubs that somebody has been in so far. */
  readonly clubsOf: (memberId: string) => readonly string[]
}

/** What is wrong with how an interaction was answered; whatever came in, it is one kind answer. */
export function answerFaults(asked: Asked, { sent, thrown, escaped }: Outcome): readonly Fault[] {
  const broken = [...thrown, ...(escaped === null ? [] : [escaped])].map((error) => ({
    law: 'nothing throws',
    how: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  const expected = canBeAnswered(asked.raw) ? 1 : 0
  const [answer] = sent
  if (sent.length !== expected || !answer)
    return sent.length === expected
      ? broken
      : [...broken, { law: 'one answer', how: `${sent.length} requests instead of ${expected}` }]
  return [...broken, ...faultsOfAnswer(asked, answer)]
}

function faultsOfAnswer(asked: Asked, answer: SentRequest): readonly Fault[] {
  const { type, data } = answer.body as Answer
  const texts = textsIn(answer.body)
  const flags = data?.flags ?? 0
  const found: Fault[] = []
  const unless = (isSo: boolean, law: string, how: string) => {
    if (!isSo) found.push({ law, how })
  }
  const words = texts.join(' ').trim()
  unless(answer.route === CALLBACK, 'one answer', `it went to ${answer.path}`)
  unless(type === ANSWER.choices || words !== '', 'an answer has words', 'it has none')
  unless(
    texts.every((text) => text.isWellFormed()),
    'well-formed text',
    words,
  )
  for (const { path, message } of faultsInRequest({ ...answer, context: contextOf(asked.raw) }))
    found.push({ law: "Discord's laws", how: `${path.join('.')}: ${message}` })
  if (type === ANSWER.message || type === ANSWER.update)
    unless(data?.allowed_mentions?.parse?.length === 0, 'nobody is pinged', 'mentions are parsed')
  const isShared = SHARED.has(asked.about) && JSON.stringify(asked.raw).includes('"share"')
  if (type === ANSWER.message && !isShared)
    unless((flags & EPHEMERAL) !== 0, 'private answers', 'everybody in the channel sees it')
  if (type === ANSWER.update)
    unless(
      ((messageFlagsOf(asked.raw) ?? 0) & EPHEMERAL) !== 0,
      'private answers',
      'a message that others see was rewritten',
    )
  const files = answer.files.map(({ text }) => text)
  return [...found, ...leaksIn(asked, JSON.stringify(answer.body) + files.join('\n'))]
}

/** What somebody learns from an answer that is no business of theirs. */
function leaksIn({ raw, speaker, clubsOf }: Asked, answer: string): readonly Fault[] {
  const said = JSON.stringify(raw)
  const people = cast.EVERYBODY.filter((id) => {
    if (id === speaker.id || !answer.includes(id) || said.includes(id)) return false
    if (id === cast.BO) return !speaker.isCaptain
    return !clubsOf(id).some((club) => speaker.clubs.includes(club))
  }).map((id) => ({ law: 'others stay unseen', how: `${id} is in it` }))
  const secrets = [
    { clubId: cast.SUMMIT, secret: cast.SUMMIT_SECRET },
    { clubId: cast.HARBOUR, secret: cast.HARBOUR_SECRET },
  ]
    // Whoever has been there knows what the club is called, and has it in their own data.
    .filter(({ clubId }) => !clubsOf(speaker.id ?? '').includes(clubId))
    .filter(({ secret }) => answer.includes(secret))
    .map(({ secret }) => ({ law: 'other clubs stay unseen', how: `${secret} is in it` }))
  return [...people, ...secrets]
}

/** Kinds of interaction that Discord does not have may be answered as it comes. */
function contextOf(raw: unknown): { interactionType?: number; componentMessageFlags?: number } {
  const type = typeOf(raw)
  const flags = messageFlagsOf(raw)
  return {
    ...(typeof type === 'number' && TYPES.includes(type) && type !== 1
      ? { interactionType: type }
      : {}),
    ...(flags === undefined ? {} : { componentMessageFlags: flags | (1 << 15) }),
  }
}

/** Every text in an answer that somebody may read. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((inner) => textsIn(inner))
}
