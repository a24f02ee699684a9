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
  /** The message to be seen; the newest when left out. */
  readonly shows?: string
  /** Whether its end is to be seen rather than its beginning. */
  readonly end?: boolean
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
    name: 'phone-session',
    window: PHONE,
    colours: 'dark',
    who: 'Emre',
    act: async (page) => {
      await send(page, '/hips start', 'Warm-up · Marching bridge')
      const isSecond = newest(page).getByRole('heading', { name: /^2 of / })
      while ((await isSecond.count()) === 0) await step(page, 'Next')
      // The loop is drawn meanwhile; a step shows it as soon as it is come to again.
      while ((await newest(page).locator('img').count()) === 0) {
        await step(page, 'Back')
        await step(page, 'Next')
      }
    },
    end: true,
  },
  {
    name: 'move',
    window: DESKTOP,
    colours: 'light',
    who: 'Dilek',
    act: async (page) => {
      do await send(page, '/hips exercise hill-sprint', 'Hill sprint')
      while ((await newest(page).locator('img').count()) < 2)
    },
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
  {
    name: 'recap',
    window: DESKTOP,
    colours: 'light',
    who: 'Bo',
    act: waits,
    shows: "The club's week · 16–22 November",
  },
  {
    name: 'status',
    window: DESKTOP,
    colours: 'dark',
    who: 'Cleo',
    act: (page) => send(page, '/club status', 'Next'),
  },
  {
    name: 'phone-card',
    window: PHONE,
    colours: 'light',
    who: 'Dilek',
    act: waits,
    shows: 'Done so far',
    end: true,
  },
  {
    name: 'phone-setup',
    window: PHONE,
    colours: 'dark',
    who: 'Cleo',
    act: (page) => send(page, '/club setup', 'Set-up'),
  },
]

/** Nobody does anything: what is to be seen is there already. */
async function waits(): Promise<void> {}

const inputOf = (page: Page) => page.getByRole('form').getByRole('combobox')

async function send(page: Page, line: string, expected: string): Promise<void> {
  await inputOf(page).pressSequentially(line)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Only you can see this').last().waitFor()
  await page.getByRole('log').getByText(expected).last().waitFor()
}

const newest = (page: Page) => page.getByRole('log').getByRole('article').last()

/** Presses a button of the session, and waits until the message has changed. */
async function step(page: Page, label: 'Next' | 'Back'): Promise<void> {
  const before = await newest(page).innerText()
  const wanted = label === 'Next' ? /^(Next|Go on)$/ : label
  await newest(page).getByRole('button', { name: wanted }).click()
  while ((await newest(page).innerText()) === before) await page.waitForTimeout(50)
}

const shownBy = (page: Page, { shows }: Moment) => {
  const messages = page.getByRole('log').getByRole('article')
  return (shows === undefined ? messages : messages.filter({ hasText: shows })).last()
}

/** Waits for the pictures of a message; one that does not load throws. */
async function picturesAreThere(page: Page, moment: Moment): Promise<void> {
  const pictures = shownBy(page, moment).locator('img')
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
    await picturesAreThere(page, moment)
    // The answer from its first line on; the page itself keeps to the end of the messages.
    await shownBy(page, moment).evaluate(
      (answer, block) => {
        answer.scrollIntoView({ block })
      },
      moment.end ? 'end' : 'start',
    )
    await page.screenshot({ path: join(PICTURES, `${moment.name}.png`), animations: 'disabled' })
    process.stdout.write(`docs/pictures/${moment.name}.png\n`)
    await context.close()
  }
} finally {
  await browser.close()
  await club.stop()
}
