import { html, type TemplateResult } from 'lit-html'

const KEY = 'theme'
const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

/** Light, dark, or as the visitor's system has it. */
export const themeSwitch = (): TemplateResult =>
  html`<label class="theme"
    >Theme
    <select
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) setTheme(asTheme(target.value))
      }}
    >
      ${THEMES.map(
        (theme) =>
          html`<option value=${theme} ?selected=${theme === readTheme()}>
            ${theme[0]?.toUpperCase()}${theme.slice(1)}
          </option>`,
      )}
    </select>
  </label>`

/** Shows the page in the theme that was chosen here before. */
export const showTheme = (): void => {
  document.documentElement.dataset['theme'] = readTheme()
}

function setTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // A browser that keeps nothing still shows the theme until the page is closed.
  }
  document.documentElement.dataset['theme'] = theme
}

function readTheme(): Theme {
  const shown = document.documentElement.dataset['theme']
  try {
    return asTheme(localStorage.getItem(KEY) ?? shown)
  } catch {
    return asTheme(shown)
  }
}

const asTheme = (name: string | undefined): Theme =>
  THEMES.find((theme) => theme === name) ?? 'system'
