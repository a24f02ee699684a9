import * as cast from './cast.ts'
import type { Fault } from './answer-law.ts'
import type { Effects } from './fuzz-world.ts'
import type { Speaker } from './speaker.ts'

interface Asked {
  readonly about: string
  readonly speaker: Speaker
}

/** What was done to Discord beside the answer, and should not have been. */
export function effectFaults(
  { about, speaker }: Asked,
  { posts, takenOut }: Effects,
): readonly Fault[] {
  const mayPost = (channelId: string): boolean =>
    about === 'setup-test' &&
    speaker.isCaptain &&
    speaker.clubId !== null &&
    cast.CHANNEL_OF[speaker.clubId] === channelId
  return [
    ...posts
      .filter(({ channelId, text }) => !mayPost(channelId) || text.includes('@everyone'))
      .map(({ channelId }) => ({ law: 'only captains post', how: `into ${channelId}` })),
    ...takenOut
      .filter((memberId) => memberId !== speaker.id)
      .map((memberId) => ({ law: 'only what is theirs', how: `${memberId} was taken off a card` })),
  ]
}
