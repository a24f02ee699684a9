import type { PageMessage, PageState } from '#practice/club/page-api.ts'
import { html, nothing, type TemplateResult } from 'lit-html'
import { repeat } from 'lit-html/directives/repeat.js'
import { knownIn, type MessageContext } from './message-context.ts'
import { displayName, messageView } from './message-view.ts'
import type { PageContext } from './page-context.ts'
import { pendingView } from './pending-view.ts'
import { dayLine, daysBetween } from './text/timestamp.ts'

/** Messages of one author that follow each other within this long share one head. */
const TOGETHER_MS = 7 * 60_000

/** The messages of the channel that is looked at, with a line between days. */
export function messageLog(page: PageContext, state: PageState): TemplateResult {
  const { model, reading } = page
  const messages = state.messages.filter(
    ({ channelId, message }) => channelId === model.channel && !model.dismissed.has(message.id),
  )
  const answered = new Set(messages.map(({ message }) => message.interaction_metadata?.id))
  const pending = state.pending.filter(
    ({ id, channelId }) =>
      channelId === model.channel && !answered.has(id) && !model.dismissed.has(id),
  )
  const you = state.people.find(({ id }) => id === state.you)?.name ?? ''
  return html`<div
    class="log"
    role="log"
    aria-live="polite"
    aria-relevant="additions text"
    aria-label="Messages"
    tabindex="0"
  >
    <div class="log-inside">
      ${messages.length === 0 && pending.length === 0 ? nothingYet() : nothing}
      ${repeat(
        messages,
        ({ message }) => message.id,
        (one, i) => {
          const before = messages[i - 1]
          const isNewDay = startsDay(before, one, reading.timeZone)
          return html`${
            isNewDay
              ? html`<div class="day-line" role="separator" aria-label=${dayOf(one, page)}>
                  <span>${dayOf(one, page)}</span>
                </div>`
              : nothing
          }${messageView({
            page: one,
            context: contextOf(page, state, one),
            isContinued: !isNewDay && continues(before, one),
            repliedTo: repliedTo(one, messages),
            onDismiss: () => {
              page.happened({ kind: 'dismissed', id: one.message.id })
            },
          })}`
        },
      )}
      ${repeat(
        pending,
        ({ id }) => id,
        (one) =>
          pendingView({
            pending: one,
            you,
            bot: state.bot,
            onDismiss: () => {
              page.happened({ kind: 'dismissed', id: one.id })
            },
          }),
      )}
    </div>
  </div>`
}

const nothingYet = (): TemplateResult =>
  html`<p class="nothing-yet">Nothing here yet. Type <kbd>/</kbd> to see what Clamshell can do.</p>`

const sentAt = ({ message }: PageMessage): number => Date.parse(message.timestamp)

const dayOf = (one: PageMessage, { reading }: PageContext): string => dayLine(sentAt(one), reading)

const startsDay = (before: PageMessage | undefined, one: PageMessage, zone: string): boolean =>
  before === undefined || daysBetween(sentAt(before), sentAt(one), zone) !== 0

function continues(before: PageMessage | undefined, one: PageMessage): boolean {
  if (!before || one.command !== null || one.message.message_reference) return false
  return (
    before.message.author.id === one.message.author.id &&
    before.onlyYou === one.onlyYou &&
    sentAt(one) - sentAt(before) < TOGETHER_MS
  )
}

function repliedTo({ message }: PageMessage, messages: readonly PageMessage[]) {
  const id = message.message_reference?.message_id
  const found = messages.find((one) => one.message.id === id)
  return found ? { id: found.message.id, name: displayName(found.message.author) } : null
}

function contextOf(page: PageContext, state: PageState, one: PageMessage): MessageContext {
  const where = { person: state.you, channel: one.channelId, message: one.message.id }
  const keyOf = (customId: string) => `${one.message.id} ${customId}`
  const use = async (customId: string, action: Parameters<PageContext['act']>[0]) => {
    page.happened({ kind: 'pressed', key: keyOf(customId) })
    const outcome = await page.act(action)
    page.happened({ kind: 'released', key: keyOf(customId) })
    if (outcome.kind === 'refused') page.happened({ kind: 'notice', notice: outcome.reason })
  }
  return {
    names: one.names,
    reading: page.reading,
    ...knownIn(state),
    isBusy: (customId) => page.model.pressing.has(keyOf(customId)),
    press: (customId) => void use(customId, { kind: 'press', ...where, customId }),
    select: (customId, values) => void use(customId, { kind: 'select', ...where, customId, values }), // prettier-ignore
    enlarge: (url, alt) => {
      page.happened({ kind: 'overlay', overlay: { kind: 'picture', url, alt } })
    },
  }
}
