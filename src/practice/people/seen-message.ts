import type { APIMessage } from 'discord-api-types/v10'
import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import { everyComponent } from '#practice/world/components.ts'
import type { Pings } from '#practice/world/state.ts'
import type { Answer } from './answer.ts'
import { buttonsOf, selectsOf, type Button, type Select } from './controls.ts'
import type { Place, Until } from './place.ts'
import { Refusal } from './refusal.ts'
import { asRead, rawTextOf, textOfComponents } from './shown-text.ts'

/** A file that a message carries. */
export interface SeenFile {
  readonly name: string
  readonly url: string
  readonly type: string
  /** The text for people who do not see the picture; null when there is none. */
  readonly alt: string | null
  readonly data: Uint8Array
}

/** A box around components. */
export interface SeenContainer {
  /** RGB in 24 bits, or null without a coloured edge. */
  readonly accentColour: number | null
  readonly spoiler: boolean
  readonly text: string
}

/** A message as one person has it before them. It follows the message: an edit changes it too. */
export class SeenMessage {
  readonly place: Place
  readonly id: string

  constructor(place: Place, id: string) {
    this.place = place
    this.id = id
  }

  /** The message as Discord's API writes it; throws a Refusal when it is gone for this person. */
  get message(): APIMessage {
    const stored = this.place.message(this.id)
    if (!stored) throw new Refusal(`${this.place.person.name} does not see this message any more`)
    return stored.api
  }

  /** Whether it was deleted, or lost to this person by a reload. */
  get gone(): boolean {
    return this.place.message(this.id) === undefined
  }

  /** Whether only this person sees it. */
  get private(): boolean {
    return ((this.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  }

  /** All visible text, top to bottom, as this person reads it; buttons and selects in [brackets]. */
  get text(): string {
    return asRead(this.place.world, this.place.person.user, this.rawText)
  }

  /** The same with mentions and times as the bot sent them. */
  get rawText(): string {
    return rawTextOf(this.message)
  }

  get buttons(): readonly Button[] {
    return buttonsOf(this.message)
  }

  get selects(): readonly Select[] {
    return selectsOf(this.message)
  }

  get containers(): readonly SeenContainer[] {
    return everyComponent(this.message.components)
      .filter(({ type }) => type === ComponentType.Container)
      .map((container) => ({
        accentColour: (container['accent_color'] as number | null | undefined) ?? null,
        spoiler: container['spoiler'] === true,
        text: asRead(
          this.place.world,
          this.place.person.user,
          textOfComponents(container['components'] as unknown[]),
        ),
      }))
  }

  get files(): readonly SeenFile[] {
    return this.message.attachments.map((attachment) => ({
      name: attachment.filename,
      url: attachment.url,
      type: attachment.content_type ?? '',
      alt: attachment.description ?? this.#altText(attachment.id),
      data: this.place.world.files.get(attachment.id)?.data ?? new Uint8Array(),
    }))
  }

  /** Whom the message notified when it came. */
  get pings(): Pings {
    const stored = this.place.message(this.id)
    return stored?.pings ?? { everyone: false, userIds: [], roleIds: [] }
  }

  /**
   * Presses a button by its label, emoji or custom id, and waits for what comes of it. Throws a
   * Refusal for a button that is missing, greyed out or a link.
   */
  async press(which: string, until?: Until): Promise<Answer> {
    return this.place.press(this.message, which, until)
  }

  /** Chooses in a select by its placeholder or custom id: labels, values, or names of people. */
  async select(which: string, choice: string | readonly string[], until?: Until): Promise<Answer> {
    return this.place.select(this.message, which, choice, until)
  }

  #altText(attachmentId: string): string | null {
    const shown = everyComponent(this.message.components).flatMap((component) => {
      const items = (component['items'] as unknown[] | undefined) ?? [component]
      return items as { media?: { attachment_id?: string }; description?: string | null }[]
    })
    const item = shown.find(({ media }) => media?.attachment_id === attachmentId)
    return item?.description ?? null
  }
}
