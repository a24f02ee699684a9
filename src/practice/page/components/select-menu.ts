import { render } from 'lit-html'
import { selectMenuView } from './select-menu-view.ts'

export interface SelectChoice {
  readonly label: string
  readonly value: string
  readonly description: string
  readonly emoji: string
}

export interface SelectSetup {
  readonly id: string
  /** For who does not see it. */
  readonly label: string
  readonly placeholder: string
  readonly choices: readonly SelectChoice[]
  /** What is chosen when it first shows. */
  readonly chosen: readonly string[]
  readonly min: number
  readonly max: number
  readonly disabled: boolean
  readonly isBusy: boolean
  readonly onChosen: (values: readonly string[]) => void
}

/** With fewer pixels than this below it, a list opens upwards if there is more room. */
const ROOM_BELOW = 290

let menus = 0

/**
 * A select as Discord shows it. One choice is taken at once; several are taken together when the
 * list closes. Keys: arrows, Home, End, Enter or Space, Escape, and the first letters of a choice.
 */
export class SelectMenu extends HTMLElement {
  /** Unlike a custom id, one of a kind on the page. */
  readonly listId = `select-list-${(menus += 1)}`
  chosen: readonly string[] = []
  isOpen = false
  opensUp = false
  active = 0
  #setup: SelectSetup | null = null
  #before: readonly string[] = []
  #given = ''
  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.close()
  }

  get setup(): SelectSetup | null {
    return this.#setup
  }

  set setup(setup: SelectSetup | null) {
    this.#setup = setup
    const given = JSON.stringify([setup?.id, setup?.chosen, setup?.choices])
    if (given !== this.#given) {
      this.#given = given
      this.chosen = setup?.chosen ?? []
    }
    this.draw()
  }

  connectedCallback(): void {
    this.draw()
  }

  disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.#outside)
    this.isOpen = false
  }

  draw(): void {
    if (this.#setup) render(selectMenuView(this, this.#setup), this)
    if (this.isOpen) this.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' })
  }

  open(): void {
    const setup = this.#setup
    if (!setup || setup.disabled || setup.isBusy || this.isOpen) return
    this.isOpen = true
    this.#before = this.chosen
    this.active = Math.max(0, setup.choices.findIndex(({ value }) => this.chosen.includes(value))) // prettier-ignore
    this.opensUp = this.#hasMoreRoomAbove()
    document.addEventListener('pointerdown', this.#outside)
    this.draw()
  }

  /** Closes the list; several choices are handed on now, if they changed and are enough. */
  close(): void {
    const setup = this.#setup
    if (!setup || !this.isOpen) return
    this.isOpen = false
    document.removeEventListener('pointerdown', this.#outside)
    if (isMultiple(setup)) {
      const isSame = this.chosen.join('\n') === this.#before.join('\n')
      if (this.chosen.length < setup.min) this.chosen = this.#before
      else if (!isSame) setup.onChosen(this.chosen)
    }
    this.draw()
  }

  take(value: string): void {
    const setup = this.#setup
    if (!setup) return
    if (isMultiple(setup)) {
      const without = this.chosen.filter((one) => one !== value)
      const isAdded = without.length === this.chosen.length
      if (isAdded && this.chosen.length >= setup.max) return
      const wanted = isAdded ? [...without, value] : without
      // Discord sends them in the order of the list, whatever was ticked first.
      this.chosen = setup.choices.map((one) => one.value).filter((one) => wanted.includes(one))
      this.draw()
      return
    }
    const isTakenBack = setup.min === 0 && this.chosen.includes(value)
    this.chosen = isTakenBack ? [] : [value]
    this.close()
    setup.onChosen(this.chosen)
  }

  onKey(event: KeyboardEvent): void {
    const count = this.#setup?.choices.length ?? 0
    const to: Record<string, number> = {
      ArrowDown: Math.min(this.active + 1, count - 1),
      ArrowUp: Math.max(this.active - 1, 0),
      Home: 0,
      End: count - 1,
    }
    const target = to[event.key]
    if (!this.isOpen) {
      if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) return
      event.preventDefault()
      this.open()
    } else if (target !== undefined) this.#move(event, target)
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const choice = this.#setup?.choices[this.active]
      if (choice) this.take(choice.value)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      this.close()
    } else if (event.key === 'Tab') this.close()
    else if (event.key.length === 1) this.#seek(event)
  }

  #hasMoreRoomAbove(): boolean {
    const own = this.getBoundingClientRect()
    const around = this.closest('.log, .dialog-fields')?.getBoundingClientRect()
    const below = Math.min(innerHeight, around?.bottom ?? innerHeight) - own.bottom
    return below < ROOM_BELOW && own.top - (around?.top ?? 0) > below
  }

  #seek(event: KeyboardEvent): void {
    const choices = this.#setup?.choices ?? []
    const starts = ({ label }: SelectChoice) =>
      label.toLowerCase().startsWith(event.key.toLowerCase())
    const after = choices.findIndex((choice, i) => i > this.active && starts(choice))
    const found = after === -1 ? choices.findIndex(starts) : after
    if (found !== -1) this.#move(event, found)
  }

  #move(event: KeyboardEvent, to: number): void {
    event.preventDefault()
    this.active = to
    this.draw()
  }
}

const isMultiple = ({ max }: SelectSetup): boolean => max > 1
