import { html, nothing, type TemplateResult } from 'lit-html'
import { selectSetup } from '#practice/page/components/select-view.ts'
import type { SelectSetup } from '#practice/page/components/select-menu.ts'
import { COMPONENT, PARAGRAPH } from '#practice/page/discord-numbers.ts'
import type { Known } from '#practice/page/message-context.ts'
import type { Answer, ModalInput } from './modal-part.ts'

export interface FieldSetup {
  readonly input: ModalInput
  readonly label: string
  readonly answer: Answer
  /** Ids of the description and the mistake, for who does not see them. */
  readonly describedBy: string
  readonly isWrong: boolean
  readonly known: Known
  readonly onAnswer: (answer: Answer) => void
}

/** The control of one field of a modal. */
export function modalField(setup: FieldSetup): TemplateResult {
  const { input } = setup
  switch (input.type) {
    case COMPONENT.TextInput:
      return textField(setup, input)
    case COMPONENT.RadioGroup:
      return options(setup, input, 'radio')
    case COMPONENT.CheckboxGroup:
      return options(setup, input, 'checkbox')
    case COMPONENT.Checkbox:
      return html`<label class="choice">
        <input
          type="checkbox"
          .checked=${setup.answer === 'true'}
          @change=${(event: Event) => {
            setup.onAnswer(isChecked(event) ? 'true' : 'false')
          }}
        />
        <span>${setup.label}</span>
      </label>`
    case COMPONENT.FileUpload:
      return html`<p class="dialog-words">Files cannot be handed over in the practice club.</p>`
    case COMPONENT.StringSelect:
    case COMPONENT.UserSelect:
    case COMPONENT.RoleSelect:
    case COMPONENT.MentionableSelect:
    case COMPONENT.ChannelSelect:
      return html`<select-menu
        .setup=${
          {
            ...selectSetup(input, setup.known),
            label: setup.label,
            onChosen: setup.onAnswer,
          } satisfies SelectSetup
        }
      ></select-menu>`
  }
}

type TextInput = Extract<ModalInput, { type: typeof COMPONENT.TextInput }>
type Options = Extract<
  ModalInput,
  { type: typeof COMPONENT.RadioGroup | typeof COMPONENT.CheckboxGroup }
>

function textField(setup: FieldSetup, input: TextInput): TemplateResult {
  const onInput = (event: Event) => {
    const { target } = event
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      setup.onAnswer(target.value)
  }
  const value = String(setup.answer)
  const rest = {
    placeholder: input.placeholder ?? '',
    most: input.max_length ?? 4_000,
    required: String(input.required !== false),
    wrong: String(setup.isWrong),
  }
  return input.style === PARAGRAPH
    ? html`<textarea
        class="text-field"
        rows="4"
        maxlength=${rest.most}
        placeholder=${rest.placeholder}
        aria-label=${setup.label}
        aria-describedby=${setup.describedBy}
        aria-required=${rest.required}
        aria-invalid=${rest.wrong}
        .value=${value}
        @input=${onInput}
      ></textarea>`
    : html`<input
        class="text-field"
        type="text"
        autocomplete="off"
        maxlength=${rest.most}
        placeholder=${rest.placeholder}
        aria-label=${setup.label}
        aria-describedby=${setup.describedBy}
        aria-required=${rest.required}
        aria-invalid=${rest.wrong}
        .value=${value}
        @input=${onInput}
      />`
}

function options(setup: FieldSetup, input: Options, kind: 'radio' | 'checkbox'): TemplateResult {
  const chosen = [setup.answer].flat()
  const toggle = (value: string, on: boolean) => {
    if (kind === 'radio') setup.onAnswer(value)
    else setup.onAnswer(on ? [...chosen, value] : chosen.filter((one) => one !== value))
  }
  return html`<div
    class="choices"
    role=${kind === 'radio' ? 'radiogroup' : 'group'}
    aria-label=${setup.label}
    aria-describedby=${setup.describedBy}
  >
    ${input.options.map(
      ({ value, label, description }) =>
        html`<label class="choice">
          <input
            type=${kind}
            name=${input.custom_id}
            .checked=${chosen.includes(value)}
            @change=${(event: Event) => {
              toggle(value, isChecked(event))
            }}
          />
          <span
            >${label}${
              description ? html`<span class="option-about">${description}</span>` : nothing
            }</span
          >
        </label>`,
    )}
  </div>`
}

const isChecked = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement && target.checked
