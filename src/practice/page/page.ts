import { render } from 'lit-html'
import { act, followEvents, readState } from './api.ts'
import { app } from './app.ts'
import { SelectMenu } from './components/select-menu.ts'
import { ModalForm } from './dialogs/modal-form.ts'
import { CommandInput } from './input/command-input.ts'
import { StayAtEnd } from './stay-at-end.ts'
import { EMPTY, reduce, type Happening } from './store.ts'
import { showTheme } from './theme-switch.ts'

/** The club's clock shows minutes, and `<t:...:R>` tells of seconds gone by. */
const TICK_MS = 5_000
const TRY_AGAIN_MS = 2_000

const root = document.querySelector('#page')
const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
const end = new StayAtEnd()
let model = EMPTY
/** What the page's own running time was when the club's clock was last told. */
let clockToldAt = 0
let unfollow = (): void => {}
let isFollowing = false
let isDrawing = false
/** An answer that comes after a later question is of no use. */
let questions = 0

const runningTime = (): number => Number(document.timeline.currentTime ?? 0)

function happened(happening: Happening): void {
  const clock = model.state?.clock
  model = reduce(model, happening)
  if (model.state?.clock !== clock) clockToldAt = runningTime()
  if (isDrawing) return
  isDrawing = true
  queueMicrotask(draw)
}

function draw(): void {
  isDrawing = false
  if (!(root instanceof HTMLElement)) return
  const told = model.state?.clock.now ?? 0
  const now = told + Math.max(0, runningTime() - clockToldAt)
  render(
    app({
      model,
      reading: { now, timeZone },
      happened,
      act: (action) => {
        end.look()
        return act(action)
      },
      become: follow,
    }),
    root,
  )
  end.drawn(model.channel)
  if (model.state) document.title = `${model.state.club} · practice club`
}

async function refresh(person: string | null): Promise<void> {
  questions += 1
  const question = questions
  try {
    const state = await readState(person)
    if (question !== questions) return
    happened({ kind: 'state read', state })
    happened({ kind: 'link', link: 'live' })
  } catch {
    if (question !== questions) return
    happened({ kind: 'link', link: 'lost' })
    setTimeout(() => {
      if (question === questions) void refresh(person)
    }, TRY_AGAIN_MS)
  }
}

/** Sees the club as this person from now on; the state is read each time the connection stands. */
function follow(person: string): void {
  isFollowing = true
  unfollow()
  unfollow = followEvents(person, {
    onOpen: () => void refresh(person),
    onLost: () => {
      happened({ kind: 'link', link: 'lost' })
    },
    onEvent: (event) => {
      if (event.kind === 'reload') void refresh(person)
      else happened({ kind: 'event', event })
    },
  })
}

customElements.define('select-menu', SelectMenu)
customElements.define('modal-form', ModalForm)
customElements.define('command-input', CommandInput)
showTheme()
draw()
await refresh(null)
const begin = setInterval(() => {
  // The first state may come only after the practice club has been started.
  if (!model.state) return
  clearInterval(begin)
  // A visitor may have become somebody else in the meantime.
  if (!isFollowing) follow(model.state.you)
}, 100)
setInterval(draw, TICK_MS)
