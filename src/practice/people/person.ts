import type { Locale } from 'discord-api-types/v10'
import { openDirectMessage } from '#practice/world/direct-messages.ts'
import type { Channel, User } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'
import type { Answer } from './answer.ts'
import type { Until } from './await-answer.ts'
import { Place } from './place.ts'
import { Refusal } from './refusal.ts'
import type { SeenMessage } from './seen-message.ts'

/** Someone with an account, at one device. */
export class Person {
  readonly user: User
  readonly #world: World
  readonly #lost = new Set<string>()

  constructor(world: World, user: User) {
    this.#world = world
    this.user = user
  }

  get id(): string {
    return this.user.id
  }

  get name(): string {
    return this.user.name
  }

  /** This person in a channel. */
  in(channel: Channel): Place {
    return new Place(this.#world, this, channel)
  }

  /** The direct conversation with the bot. */
  inDirectMessage(): Place {
    return this.in(openDirectMessage(this.#world, [this.id, this.#world.bot.id]))
  }

  /** The direct conversation with another person, where the bot works only if it was added to an account. */
  inPrivateChannel(other: Person): Place {
    return this.in(openDirectMessage(this.#world, [this.id, other.id]))
  }

  /** Presses a button of a message that somebody else looks at; it must be visible to this person. */
  async presses(theirs: SeenMessage | Answer, which: string, until?: Until): Promise<Answer> {
    const seen = shown(theirs)
    return this.in(seen.place.channel).press(seen.message, which, until)
  }

  /** Chooses in a select of a message that somebody else looks at. */
  async selects(
    theirs: SeenMessage | Answer,
    which: string,
    choice: string | readonly string[],
    until?: Until,
  ): Promise<Answer> {
    const seen = shown(theirs)
    return this.in(seen.place.channel).select(seen.message, which, choice, until)
  }

  /** Restarts the client: messages for this person alone are gone for good. */
  reload(): void {
    for (const [id, stored] of this.#world.messages)
      if (stored.onlyFor === this.id) this.#lost.add(id)
  }

  /** Whether a reload took this message from the person. */
  hasLost(messageId: string): boolean {
    return this.#lost.has(messageId)
  }

  /** Adds the bot to this account, so that its commands work everywhere. */
  installBot(): void {
    this.user.installedBot = true
  }

  uninstallBot(): void {
    this.user.installedBot = false
  }

  /** Refuses direct messages of the bot from now on, or takes them again. */
  closeDirectMessages(closed = true): void {
    this.user.closedToMessages = closed
  }

  setLanguage(locale: `${Locale}`): void {
    this.user.locale = locale
  }

  /** @param timeZone An IANA zone, in which this person's device shows times. */
  setTimeZone(timeZone: string): void {
    this.user.timeZone = timeZone
  }
}

function shown(theirs: SeenMessage | Answer): SeenMessage {
  const seen = 'seen' in theirs ? theirs.seen : theirs
  if (!seen) throw new Refusal('There is no message to press anything on')
  return seen
}
