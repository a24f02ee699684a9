import type { Person } from '#practice/people/person.ts'
import { channelPermissions, has } from '#practice/world/permissions.ts'
import type { WorldChange } from '#practice/world/changes.ts'
import type { OpenInteraction, StoredMessage } from '#practice/world/state.ts'
import type { ClubClock } from './club-clock.ts'
import type { Stage } from './open-stage.ts'
import type { PageEvent, PagePending } from './page-api.ts'
import { pageMessage } from './page-message.ts'
import { pagePending } from './page-pending.ts'
import { pageClock } from './page-state.ts'

/** A page that is open, as one person. */
interface Viewer {
  readonly personId: string
  readonly send: (event: PageEvent) => void
}

/** Tells each open page what its person may see of what happens. */
export class PageFeed {
  readonly #viewers = new Set<Viewer>()
  readonly #toldOf = new WeakMap<OpenInteraction, PagePending['state']>()
  #unfollow = () => {}

  /** How many pages are open. */
  get size(): number {
    return this.#viewers.size
  }

  /** Sends events to a page from now on; the returned function ends that. */
  join(viewer: Viewer): () => void {
    this.#viewers.add(viewer)
    return () => {
      this.#viewers.delete(viewer)
    }
  }

  /** Tells of this stage from now on, and of no other. */
  follow(stage: Stage, clock: ClubClock): void {
    this.unfollow()
    const times = () =>
      JSON.stringify(stage.bot.clubTimes(Temporal.Instant.fromEpochMilliseconds(clock.now())))
    let told = times()
    this.#unfollow = stage.discord.world.changes.subscribe((change) => {
      this.#tell(stage, change)
      // What a captain has set up shows in the bot's answer, and on the club's clock.
      if (change.kind !== 'message' || times() === told) return
      told = times()
      this.tellAll({ kind: 'clock', clock: pageClock(stage, clock) })
    })
  }

  /** Tells of no stage, until `follow` is called again. */
  unfollow(): void {
    this.#unfollow()
    this.#unfollow = () => {}
  }

  /** Tells every page, whoever its person is. */
  tellAll(event: PageEvent): void {
    for (const { send } of this.#viewers) send(event)
  }

  #tell(stage: Stage, change: WorldChange): void {
    switch (change.kind) {
      case 'message':
      case 'message gone':
        this.#tellOfMessage(stage, change.stored, change.kind === 'message gone')
        return
      case 'interaction':
        this.#tellOfInteraction(change.interaction)
        return
      case 'order':
        this.tellAll({ kind: 'reload' })
    }
  }

  #tellOfMessage(stage: Stage, stored: StoredMessage, gone: boolean): void {
    const { id, channel_id: channelId } = stored.api
    const event: PageEvent = gone
      ? { kind: 'gone', channelId, messageId: id }
      : { kind: 'message', message: pageMessage(stage.discord.world, stored) }
    for (const { person } of stage.people)
      if (maySee(stage, person, stored)) this.#tellPerson(person.id, event)
  }

  #tellOfInteraction(interaction: OpenInteraction): void {
    const pending = pagePending(interaction)
    if (!pending || this.#toldOf.get(interaction) === pending.state) return
    this.#toldOf.set(interaction, pending.state)
    this.#tellPerson(interaction.person.id, { kind: 'pending', pending })
    const { modal, payload } = interaction
    if (modal)
      this.#tellPerson(interaction.person.id, {
        kind: 'modal',
        modal: { openerId: payload.id, channelId: pending.channelId, modal },
      })
  }

  #tellPerson(personId: string, event: PageEvent): void {
    for (const viewer of this.#viewers) if (viewer.personId === personId) viewer.send(event)
  }
}

/** Also for a message that is gone by now. */
function maySee({ discord: { world } }: Stage, person: Person, { api, onlyFor }: StoredMessage) {
  const channel = world.channels.get(api.channel_id)
  if (!channel || !has(channelPermissions(world, channel, person.id), 'ViewChannel')) return false
  return onlyFor === null || (onlyFor === person.id && !person.hasLost(api.id))
}
