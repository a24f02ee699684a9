import type { PageAction, PageState } from '#practice/club/page-api.ts'
import { html, nothing, type TemplateResult } from 'lit-html'
import type { PageContext } from './page-context.ts'
import { clockTime, timestamp } from './text/timestamp.ts'

/** The club's clock with its moves, and the two ways to begin anew. */
export function clockBar(page: PageContext, state: PageState): TemplateResult {
  const { timeZone, moves } = state.clock
  const { busy } = page.model
  const { now } = page.reading
  const isElsewhere = timestamp(now, 'f', page.reading) !== timestamp(now, 'f', { now, timeZone })
  return html`<section class="clock-bar" aria-label="The club's clock">
    <p class="clock">
      <time class="clock-time" datetime=${new Date(now).toISOString()}
        >${clockTime(now, timeZone)}</time
      >
      <span class="clock-zone">
        ${timeZone}${isElsewhere ? html` · ${timestamp(now, 't', page.reading)} for you` : nothing}
      </span>
    </p>
    <div class="clock-moves" role="group" aria-label="Move the club's clock">
      ${moves.map(
        ({ move, label, at }) =>
          html`<button
            type="button"
            class="button secondary"
            ?disabled=${busy !== null}
            title="To ${clockTime(at, timeZone)}"
            @click=${() => {
              void run(page, `Moving the club's clock to ${clockTime(at, timeZone)}…`, {
                kind: 'move clock',
                move,
              })
            }}
          >
            ${label}
          </button>`,
      )}
    </div>
    <div class="clock-moves" role="group" aria-label="Begin anew">
      <button
        type="button"
        class="button secondary"
        ?disabled=${busy !== null}
        @click=${() => {
          page.happened({ kind: 'overlay', overlay: { kind: 'start empty' } })
        }}
      >
        Start empty
      </button>
      <button
        type="button"
        class="button secondary"
        ?disabled=${busy !== null}
        @click=${() => {
          page.happened({ kind: 'overlay', overlay: { kind: 'start with history' } })
        }}
      >
        Start with history
      </button>
    </div>
  </section>`
}

/** Does something that takes a while, and says what it is until it is done. */
export async function run(page: PageContext, busy: string, action: PageAction): Promise<void> {
  page.happened({ kind: 'busy', busy })
  const outcome = await page.act(action)
  page.happened({ kind: 'busy', busy: null })
  if (outcome.kind === 'refused') page.happened({ kind: 'notice', notice: outcome.reason })
}
