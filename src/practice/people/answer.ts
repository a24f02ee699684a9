import {
  InteractionResponseType,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import type { InteractionStep, OpenInteraction, Pings } from '#practice/world/state.ts'
import type { Button, Select } from './controls.ts'
import { modalFields, type FieldValue, type ModalField } from './modal-form.ts'
import type { FilesOfPerson } from './files-of-person.ts'
import type { Place, Until } from './place.ts'
import { Refusal } from './refusal.ts'
import { SeenMessage, type SeenContainer, type SeenFile } from './seen-message.ts'
import { textOfComponents } from './shown-text.ts'

/** What Discord says when the bot gave no answer in time. */
export const NO_ANSWER = 'The application did not respond'

/** A form that the bot opened. */
export interface SeenModal {
  readonly title: string
  readonly customId: string
  readonly fields: readonly ModalField[]
  /** The texts and labels, top to bottom. */
  readonly text: string
  readonly data: APIModalInteractionResponseCallbackData
}

/** What came of a command, a press, a choice or a form, as the person who did it sees it. */
export class Answer {
  readonly #place: Place
  readonly interaction: OpenInteraction

  constructor(place: Place, interaction: OpenInteraction) {
    this.#place = place
    this.interaction = interaction
  }

  /** Whether the person was told that the application did not respond. */
  get failed(): boolean {
    const { failed, expired, steps } = this.interaction
    const waiting = steps.every(({ kind }) => ['deferred', 'expired'].includes(kind))
    return failed || (expired && waiting)
  }

  /** Whether the bot first asked for patience. */
  get deferred(): boolean {
    return this.interaction.steps.some(
      ({ kind }) => kind === 'deferred' || kind === 'deferred update',
    )
  }

  /** Everything that happened, with each message as it was then. */
  get history(): readonly InteractionStep[] {
    return this.interaction.steps
  }

  /** The message that answers, or null when there is none: a modal, a failure, a bare deferral. */
  get seen(): SeenMessage | null {
    const { originalId, followUpIds, answeredWith, steps } = this.interaction
    const updated = steps.some(({ kind }) => ['update', 'edit', 'delete'].includes(kind))
    const onlyDeferred = answeredWith === InteractionResponseType.DeferredMessageUpdate && !updated
    const id = onlyDeferred ? (followUpIds[0] ?? originalId) : originalId
    return id === null ? null : new SeenMessage(this.#place, id)
  }

  get followUps(): readonly SeenMessage[] {
    return this.interaction.followUpIds.map((id) => new SeenMessage(this.#place, id))
  }

  /** All visible text of the answer: of its message or modal, or the notice that it failed. */
  get text(): string {
    if (this.failed) return NO_ANSWER
    return this.modal?.text ?? (this.seen && !this.seen.gone ? this.seen.text : '')
  }

  get rawText(): string {
    return this.#message.rawText
  }

  get private(): boolean {
    return this.failed || this.modal !== null || this.#message.private
  }

  get gone(): boolean {
    return this.seen?.gone ?? true
  }

  /** The message as Discord's API writes it; throws a Refusal when the answer is no message. */
  get message(): APIMessage {
    return this.#message.message
  }

  get buttons(): readonly Button[] {
    return this.#message.buttons
  }

  get selects(): readonly Select[] {
    return this.#message.selects
  }

  get files(): readonly SeenFile[] {
    return this.#message.files
  }

  get containers(): readonly SeenContainer[] {
    return this.#message.containers
  }

  /** Whom the message notified when it came. */
  get pings(): Pings {
    return this.#message.pings
  }

  get modal(): SeenModal | null {
    const { modal } = this.interaction
    if (!modal) return null
    const text = [modal.title, textOfComponents(modal.components)].filter(Boolean).join('\n')
    const fields = modalFields(modal)
    return { title: modal.title, customId: modal.custom_id, fields, text, data: modal }
  }

  async press(which: string, until?: Until): Promise<Answer> {
    return this.#message.press(which, until)
  }

  async select(which: string, choice: string | readonly string[], until?: Until): Promise<Answer> {
    return this.#message.select(which, choice, until)
  }

  /** Sends the open form off, filled in by labels or custom ids; a field left out stays as it is. */
  async submit(
    filled: Readonly<Record<string, FieldValue>>,
    options: { readonly files?: FilesOfPerson; readonly until?: Until } = {},
  ): Promise<Answer> {
    const { modal, payload } = this.interaction
    if (!modal) throw new Refusal('There is no form to send off')
    return this.#place.submit(modal, payload, filled, options)
  }

  get #message(): SeenMessage {
    const { seen } = this
    if (seen) return seen
    throw new Refusal(this.failed ? NO_ANSWER : 'The answer is no message')
  }
}
