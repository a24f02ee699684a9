import { html, nothing, type TemplateResult } from 'lit-html'
import type { PageState } from '#practice/club/page-api.ts'
import { channelList } from './channel-list.ts'
import { clockBar } from './clock-bar.ts'
import { askFirst } from './dialogs/ask-first.ts'
import { largePicture } from './dialogs/large-picture.ts'
import { modalDialog } from './dialogs/modal-dialog.ts'
import type { InputSetup } from './input/command-input.ts'
import { offeredCommands } from './input/offered-command.ts'
import { knownIn } from './message-context.ts'
import { messageLog } from './message-log.ts'
import type { PageContext } from './page-context.ts'
import { peopleSwitch } from './people-switch.ts'
import { themeSwitch } from './theme-switch.ts'

/** The whole page. */
export function app(page: PageContext): TemplateResult {
  const { model } = page
  const { state } = model
  if (!state) return waiting(model.link === 'lost')
  const channel = state.channels.find(({ id }) => id === model.channel)
  const sign = channel?.kind === 'direct message' ? '@' : '#'
  const isMenuOpen = model.overlay?.kind === 'channels'
  return html`<div class="frame ${isMenuOpen ? 'menu-open' : ''}" @keydown=${closeMenuByKey(page)}>
      <aside class="side" id="side" aria-label="The club">
        <p class="club-name">${state.club}</p>
        ${channelList(page, state)} ${peopleSwitch(page, state)}
        <div class="side-foot">
          <p class="practice-note">
            A practice club on your own computer. Nothing here reaches Discord.
          </p>
          ${themeSwitch()}
        </div>
      </aside>
      <button
        type="button"
        class="veil"
        aria-label="Close the channels"
        ?hidden=${!isMenuOpen}
        @click=${() => {
          page.happened({ kind: 'overlay', overlay: null })
        }}
      ></button>
      <main class="main">
        <header class="head">
          <button
            type="button"
            class="menu-button"
            aria-label="Channels and people"
            aria-expanded=${String(isMenuOpen)}
            aria-controls="side"
            @click=${() => {
              page.happened({ kind: 'overlay', overlay: { kind: 'channels' } })
              requestAnimationFrame(() => {
                document.querySelector<HTMLElement>('.channel.here')?.focus()
              })
            }}
          >
            <span class="menu-sign" aria-hidden="true"></span>
          </button>
          <h1 class="channel-name">
            <span class="channel-sign" aria-hidden="true">${sign}</span>${channel?.name ?? ''}
          </h1>
          <p class="seen-as">as ${nameOfYou(state)}</p>
          ${clockBar(page, state)}
        </header>
        ${bands(page)} ${messageLog(page, state)}
        <command-input .setup=${inputSetup(page, state)}></command-input>
      </main>
    </div>
    ${overlay(page, state)}`
}

const waiting = (isLost: boolean): TemplateResult =>
  html`<main class="waiting">
    <p role="status">
      ${
        isLost ? 'The practice club cannot be reached. Trying again…' : 'Opening the practice club…'
      }
    </p>
  </main>`

const nameOfYou = (state: PageState): string =>
  state.people.find(({ id }) => id === state.you)?.name ?? ''

/** What has to be said above the messages. */
function bands(page: PageContext) {
  const { link, notice, busy } = page.model
  return html`<div class="bands">
    <div role="status">
      ${
        link === 'lost'
          ? html`<p class="band lost">The connection dropped. Reconnecting…</p>`
          : nothing
      }
      ${busy === null ? nothing : html`<p class="band">${busy}</p>`}
    </div>
    <div class="band notice" role="alert" ?hidden=${notice === null}>
      <span>${notice ?? ''}</span>
      ${
        notice === null
          ? nothing
          : html`<button
              type="button"
              class="text-link"
              @click=${() => {
                page.happened({ kind: 'notice', notice: null })
              }}
            >
              Dismiss
            </button>`
      }
    </div>
  </div>`
}

function overlay(page: PageContext, state: PageState) {
  const { overlay: shown } = page.model
  if (!shown) return nothing
  switch (shown.kind) {
    case 'modal':
      return modalDialog(page, state, shown.modal)
    case 'start empty':
    case 'start with history':
      return askFirst(page, shown.kind)
    case 'picture':
      return largePicture(shown.url, shown.alt, () => {
        page.happened({ kind: 'overlay', overlay: null })
      })
    case 'channels':
      return nothing
  }
}

const closeMenuByKey =
  (page: PageContext) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || page.model.overlay?.kind !== 'channels') return
    page.happened({ kind: 'overlay', overlay: null })
    document.querySelector<HTMLElement>('.menu-button')?.focus()
  }

function inputSetup(page: PageContext, state: PageState): InputSetup {
  const channel = state.channels.find(({ id }) => id === page.model.channel)
  return {
    you: state.you,
    channel: {
      id: channel?.id ?? '',
      name: channel?.name ?? '',
      sign: channel?.kind === 'direct message' ? '@' : '#',
    },
    offered: offeredCommands(state.commands[channel?.id ?? ''] ?? []),
    ...knownIn(state),
    act: page.act,
  }
}
