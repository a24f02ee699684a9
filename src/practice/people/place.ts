import {
  ComponentType,
  InteractionType,
  type APIAttachment,
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import { storeFile } from '#practice/world/attachments.ts'
import { openInteraction } from '#practice/world/interactions.ts'
import { channelPermissions, has } from '#practice/world/permissions.ts'
import type { Channel, StoredMessage } from '#practice/world/state.ts'
import type { World } from '#practice/world/world.ts'
import { Answer } from './answer.ts'
import { awaitAnswer, type Until } from './await-answer.ts'
import { chosenValues } from './chosen-values.ts'
import { commandData, suggestionData } from './command-data.ts'
import { buttonToPress, selectToUse } from './controls.ts'
import { submission, type FieldValue } from './modal-form.ts'
import { Names } from './names.ts'
import { offeredCommands } from './offered-commands.ts'
import type { FilesOfPerson } from './files-of-person.ts'
import { interactionPayload } from './payload.ts'
import type { Person } from './person.ts'
import type { RawInteraction } from './raw-interaction.ts'
import { postChat } from './post-chat.ts'
import { Refusal } from './refusal.ts'
import { SeenMessage } from './seen-message.ts'
import { readCommand, type ChosenCommand } from './chosen-command.ts'

export type { Until } from './await-answer.ts'

/** How long a file that a person handed over can be fetched, in real milliseconds. */
const HANDED_OVER_MS = 24 * 3_600_000

/** One suggestion of an autocomplete. */
export interface Suggestion {
  readonly name: string
  readonly value: string | number
}

/** A person in a channel: what they can do there, and what they see. */
export class Place {
  readonly world: World
  readonly person: Person
  readonly channel: Channel

  constructor(world: World, person: Person, channel: Channel) {
    this.world = world
    this.person = person
    this.channel = channel
  }

  /**
   * Types a slash command, as in `/hips today share:true`, or sends one that was put together in
   * the client, and waits for the answer. Throws a Refusal where Discord's client would not send it.
   */
  async type(
    line: string | ChosenCommand,
    options: { readonly files?: FilesOfPerson; readonly until?: Until } = {},
  ): Promise<Answer> {
    const typed = readCommand(line, this.#offered())
    const names = this.#names(options.files)
    const data = commandData(typed, names, this.person.user)
    return this.raw({ type: InteractionType.ApplicationCommand, data, ...until(options.until) })
  }

  /** The suggestions for the option typed last; empty when the bot gave none in time. */
  async suggest(line: string | ChosenCommand): Promise<readonly Suggestion[]> {
    const typed = readCommand(line, this.#offered())
    const data = suggestionData(typed, this.#names(), this.person.user)
    const answer = await this.raw({ type: InteractionType.ApplicationCommandAutocomplete, data })
    return answer.interaction.choices ?? []
  }

  /** Writes to everyone here. Throws a Refusal for an empty or too long text, or without the right to. */
  say(text: string): SeenMessage {
    return new SeenMessage(this, postChat(this.world, this.channel, this.person.user, text).api.id)
  }

  /** The names of the commands that Discord offers here, such as `/hips`. */
  commands(): readonly string[] {
    return this.#offered().map(({ name }) => `/${name}`)
  }

  /** The messages that this person sees here, the oldest first. */
  sees(): readonly SeenMessage[] {
    return this.channel.messageIds
      .filter((id) => this.message(id) !== undefined)
      .map((id) => new SeenMessage(this, id))
  }

  /** A message of this channel, if this person sees it. */
  message(id: string): StoredMessage | undefined {
    const stored = this.world.messages.get(id)
    if (!stored || stored.api.channel_id !== this.channel.id || !this.#isVisible) return undefined
    if (stored.onlyFor === null) return stored
    return stored.onlyFor === this.person.id && !this.person.hasLost(id) ? stored : undefined
  }

  /** Presses a button of a message that this person sees; see SeenMessage.press. */
  async press(message: APIMessage, which: string, wait?: Until): Promise<Answer> {
    const seen = this.#mustSee(message)
    const button = buttonToPress(seen, which)
    const data = {
      id: button.id,
      custom_id: button.customId,
      component_type: ComponentType.Button,
    }
    return this.#useComponent(seen, data, wait)
  }

  /** Chooses in a select of a message that this person sees; see SeenMessage.select. */
  async select(
    message: APIMessage,
    which: string,
    choice: string | readonly string[],
    wait?: Until,
  ): Promise<Answer> {
    const seen = this.#mustSee(message)
    const select = selectToUse(seen, which)
    const names = this.#names()
    const values = chosenValues(select, choice, names)
    const resolved = names.resolved(this.person.user)
    const data = {
      id: select.id,
      custom_id: select.customId,
      component_type: select.kind,
      values,
      ...(resolved ? { resolved } : {}),
    }
    return this.#useComponent(seen, data, wait)
  }

  /** Sends a form off that `opener` opened; see Answer.submit. */
  async submit(
    modal: APIModalInteractionResponseCallbackData,
    opener: APIInteraction,
    filled: Readonly<Record<string, FieldValue>>,
    options: { readonly files?: FilesOfPerson; readonly until?: Until } = {},
  ): Promise<Answer> {
    const names = this.#names(options.files)
    const components = submission(modal, filled, names)
    const resolved = names.resolved(this.person.user)
    const opened = 'message' in opener ? opener.message : undefined
    const source = opened ? (this.message(opened.id)?.api ?? opened) : undefined
    return this.raw({
      type: InteractionType.ModalSubmit,
      data: { custom_id: modal.custom_id, components, ...(resolved ? { resolved } : {}) },
      ...(source ? { message: source } : {}),
      ...until(options.until),
    })
  }

  /** Sends any interaction at all, unchecked: wrong options, unknown commands, stale custom ids. */
  async raw({ type, data, message, until = 'answered' }: RawInteraction): Promise<Answer> {
    const guild = this.world.guilds.get(this.channel.guildId ?? '')
    if (guild && !guild.available) throw new Refusal(`${guild.name} cannot be reached just now`)
    const payload = interactionPayload(this.world, this.channel, this.person.user, type, {
      data,
      ...(message ? { message } : {}),
    })
    const interaction = openInteraction(this.world, this.person.user, payload)
    await awaitAnswer(this.world, interaction, until)
    return new Answer(this, interaction)
  }

  #useComponent(message: APIMessage, data: unknown, wait?: Until): Promise<Answer> {
    return this.raw({ type: InteractionType.MessageComponent, data, message, ...until(wait) })
  }

  /** The message as it is now, for it may have changed since the person looked. */
  #mustSee(message: APIMessage): APIMessage {
    const stored = this.message(message.id)
    if (!stored) throw new Refusal(`${this.person.name} does not see this message`)
    return stored.api
  }

  #offered() {
    if (!this.#isVisible) throw new Refusal(`${this.person.name} does not see this channel`)
    return offeredCommands(this.world, this.channel, this.person.user)
  }

  #names(files: FilesOfPerson = {}): Names {
    const { world, channel } = this
    const stored: APIAttachment[] = Object.entries(files).map(([name, { data, type }]) =>
      storeFile(world, channel.id, { field: '', name, type, data }),
    )
    const forget = () => {
      for (const { id } of stored) world.files.delete(id)
    }
    if (stored.length > 0) world.settings.realClock.setTimeout(forget, HANDED_OVER_MS)
    return new Names(this.world, this.channel, stored)
  }

  get #isVisible(): boolean {
    if (!this.world.channels.has(this.channel.id)) return false
    return has(channelPermissions(this.world, this.channel, this.person.id), 'ViewChannel')
  }
}

const until = (wait: Until | undefined) => (wait ? { until: wait } : {})
