import type { PageState } from '#practice/club/page-api.ts'
import { html, nothing, type TemplateResult } from 'lit-html'
import { avatar } from './avatar.ts'
import type { PageContext } from './page-context.ts'

/** Who the visitor is; one press makes them somebody else. */
export const peopleSwitch = (page: PageContext, state: PageState): TemplateResult =>
  html`<section class="people" aria-labelledby="people-title">
    <h2 class="list-title" id="people-title">You are</h2>
    <ul>
      ${state.people.map(
        (person) =>
          html`<li>
            <button
              type="button"
              class="person ${person.id === state.you ? 'you' : ''}"
              aria-pressed=${String(person.id === state.you)}
              @click=${() => {
                page.become(person.id)
              }}
            >
              ${avatar(person.id, person.name)}
              <span class="person-words">
                <span class="person-name"
                  >${person.name}${
                    person.captain ? html` <span class="captain">captain</span>` : nothing
                  }</span
                >
                <span class="person-about">${person.about}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`
