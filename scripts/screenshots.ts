/** `npm run screenshots`: photographs the practice club's main moments into docs/pictures. */
import { createLog } from '#adapters/log/create-log.ts'
import { practiceClub } from '#src/practice-club.ts'
import { openBrowser } from '#tests/support/open-browser.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { BrowserContextOptions, Page } from 'playwright-core'

// The page writes times in the zone of its reader, the club in its own: the same on every machine.
process.env['TZ'] = 'UTC'

const ROOT = join(import.meta.dirname, '..')
const PICTURES = join(ROOT, 'docs', 'pictures')
/** A Tuesday, which is a strength day, at 18:30 in the club. */
const AT = Temporal.ZonedDateTime.from('2026-11-24T18:30[Europe/Berlin]').epochMilliseconds

const DESKTOP = { viewport: { width: 1120, height: 820 }, deviceScaleFactor: 1 }
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }

interface Moment {
  readonly name: string
  readonly window: BrowserContextOptions
  readonly colours: 'dark' | 'light'
  readonly who: string
  /** Brings the page to the moment, in #hips. */
  readonly act: (page: Page) => Promise<void>
}

const MOMENTS: readonly Moment[] = [
  {
    name: 'club',
    window: DESKTOP,
    colours: 'dark',
    who: 'Ana',
    act: (page) => send(page, '/hips today', 'Hip day · Tuesday 24 November'),
  },
  {
    name: 'typing',
    window: DESKTOP,
    colours: 'light',
    who: 'Dilek',
    act: async (page) => {
      await inputOf(page).pressSequentially('/hips exercise calmshell')
      await page.getByRole('option', { name: 'Clamshell against a wall' }).waitFor()
    },
  },
  {
    name: 'streak',
    window: DESKTOP,
    colours: 'light',
    who: 'Ana',
    act: (page) => send(page, '/hips streak', 'How you are doing'),
  },
  {
    name: 'phone-today',
    window: PHONE,
    colours: 'dark',
    who: 'Finn',
    act: (page) => send(page, '/hips today', 'Hip day · Tuesday 24 November'),
  },
  {
    name: 'phone-week',
    window: PHONE,
    colours: 'light',
    who: 'Cleo',
    act: (page) => send(page, '/hips week', "The club's week"),
  },
  {
    name: 'phone-board',
    window: PHONE,
    colours: 'dark',
    who: 'Emre',
    act: (page) => send(page, '/hips leaderboard', "The club's week"),
  },
]

const inputOf = (page: Page) => page.getByRole('form').getByRole('combobox')

async function send(page: Page, line: string, expected: string): Promise<void> {
  await inputOf(page).pressSequentially(line)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Only you can see this').waitFor()
  await page.getByRole('log').getByText(expected).last().waitFor()
}

/** Waits for the pictures of the newest answer; one that does not load throws. */
async function picturesAreThere(page: Page): Promise<void> {
  const pictures = page.getByRole('log').getByRole('article').last().locator('img')
  await pictures.evaluateAll((all) => Promise.all(all.map((one) => (one as unknown as { decode: () => Promise<void> }).decode()))) // prettier-ignore
}

/** On a phone the channels and people are behind a button. */
async function goTo(page: Page, { who, window }: Moment): Promise<void> {
  const isPhone = (window.viewport?.width ?? 0) < 700
  const openSide = async () => {
    if (isPhone)
      await page
        .getByRole('button', { name: /channels/i })
        .first()
        .click()
  }
  await openSide()
  await page.getByRole('button', { name: new RegExp(`^${who}\\b`) }).click()
  await page.getByText(`as ${who}`).waitFor()
  await openSide()
  await page.getByRole('button', { name: 'hips', exact: true }).click()
}

const log = createLog({ level: 'warn', secrets: [], readable: true, to: process.stderr })
const say = (sentence: string) => process.stderr.write(`${sentence}\n`)
const club = await practiceClub({ root: ROOT, port: 0, log, say, at: AT })
const browser = await openBrowser()
try {
  mkdirSync(PICTURES, { recursive: true })
  for (const moment of MOMENTS) {
    const context = await browser.newContext({
      ...moment.window,
      colorScheme: moment.colours,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Berlin',
      locale: 'en-GB',
    })
    const page = await context.newPage()
    await page.goto(club.url)
    await goTo(page, moment)
    await moment.act(page)
    await picturesAreThere(page)
    // The answer from its first line on; the page itself keeps to the end of the messages.
    await page
      .getByRole('log')
      .getByRole('article')
      .last()
      .evaluate((answer) => {
        answer.scrollIntoView({ block: 'start' })
      })
    await page.screenshot({ path: join(PICTURES, `${moment.name}.png`), animations: 'disabled' })
    process.stdout.write(`docs/pictures/${moment.name}.png\n`)
    await context.close()
  }
} finally {
  await browser.close()
  await club.stop()
}
