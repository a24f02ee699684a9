import { html, type TemplateResult } from 'lit-html'

const COLOURS = 6n

/** A round sign for somebody: the first letter of the name, in a colour that stays theirs. */
export function avatar(id: string, name: string): TemplateResult {
  const colour = Number(BigInt(id) % COLOURS)
  const [letter = '?'] = name
  return html`<span class="avatar colour-${colour}" aria-hidden="true"
    >${letter.toUpperCase()}</span
  >`
}
