import { html, nothing, render, type TemplateResult } from 'lit-html'
import type { PageModal, PageOutcome } from '#practice/club/page-api.ts'
import { COMPONENT } from '#practice/page/discord-numbers.ts'
import type { Known } from '#practice/page/message-context.ts'
import { markdown, type TextContext } from '#practice/page/text/markdown-view.ts'
import { modalField } from './modal-field.ts'
import { firstAnswer, mistakeIn, modalParts, sentAnswer, type Answer, type ModalPart } from './modal-part.ts' // prettier-ignore

export interface FormSetup {
  readonly modal: PageModal
  readonly text: TextContext
  readonly known: Known
  readonly submit: (fields: Readonly<Record<string, Answer | boolean>>) => Promise<PageOutcome>
  readonly onClose: () => void
}

/** The form that the bot opened: it keeps what is filled in until it is sent or closed. */
export class ModalForm extends HTMLElement {
  #setup: FormSetup | null = null
  #answers: Record<string, Answer> = {}
  #mistakes: Record<string, string> = {}
  #refusal = ''
  #isSending = false

  set setup(setup: FormSetup) {
    if (this.#setup?.modal.openerId !== setup.modal.openerId) {
      this.#answers = {}
      this.#mistakes = {}
      this.#refusal = ''
    }
    this.#setup = setup
    this.#draw()
  }

  #draw(): void {
    if (this.#setup) render(this.#form(this.#setup), this)
  }

  #form(setup: FormSetup): TemplateResult {
    const { modal } = setup.modal
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault()
        void this.#send(setup)
      }}
    >
      <h2 class="dialog-title">${modal.title}</h2>
      <div class="dialog-fields">
        ${modalParts(modal.components).map((part, i) => this.#part(part, i, setup))}
      </div>
      <p class="mistake" role="alert">${this.#refusal}</p>
      <div class="dialog-buttons">
        <button type="button" class="button secondary" @click=${setup.onClose}>Cancel</button>
        <button type="submit" class="button primary" ?disabled=${this.#isSending}>Submit</button>
      </div>
    </form>`
  }

  #part(part: ModalPart, index: number, setup: FormSetup): TemplateResult {
    if (part.kind === 'text') return markdown(part.text, setup.text)
    const { input, label, description } = part
    const mistake = this.#mistakes[input.custom_id]
    const isRequired = input.type !== COMPONENT.Checkbox && input.required !== false
    return html`<div class="field ${mistake === undefined ? '' : 'wrong'}">
      ${
        input.type === COMPONENT.Checkbox
          ? nothing
          : html`<p class="field-label" aria-hidden="true">
              ${label}${isRequired ? html`<span class="required"> *</span>` : nothing}
            </p>`
      }
      <p class="field-about" id="field-about-${index}">${description}</p>
      ${modalField({
        input,
        label,
        answer: this.#answers[input.custom_id] ?? firstAnswer(input),
        describedBy: `field-about-${index} field-mistake-${index}`,
        isWrong: mistake !== undefined,
        known: setup.known,
        onAnswer: (answer) => {
          this.#answers[input.custom_id] = answer
          delete this.#mistakes[input.custom_id]
          this.#refusal = ''
          this.#draw()
        },
      })}
      <p class="mistake" id="field-mistake-${index}">${mistake ?? ''}</p>
    </div>`
  }

  async #send(setup: FormSetup): Promise<void> {
    const inputs = modalParts(setup.modal.modal.components).flatMap((part) =>
      part.kind === 'field' ? [part.input] : [],
    )
    const fields = Object.fromEntries(
      inputs.map((input) => [input.custom_id, this.#answers[input.custom_id] ?? firstAnswer(input)]), // prettier-ignore
    )
    this.#mistakes = Object.fromEntries(
      inputs.flatMap((input) => {
        const mistake = mistakeIn(input, fields[input.custom_id] ?? '')
        return mistake === null ? [] : [[input.custom_id, mistake] as const]
      }),
    )
    this.#refusal = Object.keys(this.#mistakes).length > 0 ? 'Please look at the fields above.' : ''
    this.#isSending = this.#refusal === ''
    this.#draw()
    if (!this.#isSending) {
      this.querySelector<HTMLElement>('.field.wrong :is(input, textarea, [role=combobox])')?.focus()
      return
    }
    const outcome = await setup.submit(
      Object.fromEntries(
        inputs.map((input) => [input.custom_id, sentAnswer(input, fields[input.custom_id] ?? '')]),
      ),
    )
    this.#isSending = false
    if (outcome.kind === 'refused') {
      this.#refusal = outcome.reason
      this.#draw()
    } else setup.onClose()
  }
}
