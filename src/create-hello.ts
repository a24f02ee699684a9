import type { Announcer } from '#interactions/announcer.ts'
import type { GreetPorts } from '#use-cases/greet-club.ts'
import { helloCard } from '#views/hello-card.ts'

/** Says hello through the same announcer as reminders. */
export const createHello =
  (announcer: Announcer): GreetPorts['sayHello'] =>
  async ({ clubId, channelId, joinedAt, isBack }) => {
    const body = helloCard({ clubId, isBack })
    // Let in anew a moment later, it is another hello.
    const identity = ['hello', clubId, channelId, joinedAt.toString()].join('/')
    const { kind } = await announcer.post(channelId, { body }, identity)
    // No answer may mean that it stands there: a second one elsewhere would be one too many.
    return kind !== 'refused'
  }
