import { openBrowser } from '#tests/support/open-browser.ts'
import { visitPracticeClub, type VisitOptions } from '#tests/support/practice-club.ts'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'

/** One browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  return () => {
    if (!browser) throw new Error('the browser is not open yet')
    return browser
  }
}

/** A practice club with its page open, and what a visitor does there. */
export async function openClubPage(
  browser: Browser,
  options: VisitOptions = {},
  context: BrowserContextOptions = {},
) {
  const club = await visitPracticeClub(options)
  const window = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...context })
  onTestFinished(() => window.close())
  // Less than a test may take, so that what was waited for is named.
  window.setDefaultTimeout(40_000)
  const page = await window.newPage()
  const complaints: string[] = []
  const hosts = new Set<string>()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.goto(club.url)
  await page.getByRole('form', { name: 'Send a command' }).waitFor()
  return { ...club, page, complaints, hosts, ...visitor(page) }
}

function visitor(page: Page) {
  const input = page.getByRole('form', { name: 'Send a command' }).getByRole('combobox')
  const log = page.getByRole('log', { name: 'Messages' })
  return {
    input,
    log,
    /** Types into the message box and sends. */
    type: async (line: string) => {
      await input.click()
      await input.pressSequentially(line)
      await page.keyboard.press('Enter')
      // As in Discord: the first Enter takes the command from the list, the next one sends it.
      const chosen = page.getByRole('combobox', { name: 'or Enter to send' })
      // A busy page shows what the first Enter did a moment later; a wrong option keeps both waiting.
      const isDone = async () => (await chosen.count()) > 0 || (await input.inputValue()) === ''
      for (let look = 0; look < 20 && !(await isDone()); look += 1) await page.waitForTimeout(50)
      if (await chosen.count()) await chosen.press('Enter')
    },
    be: (name: string) => page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click(),
    enter: (channel: string) => page.getByRole('button', { name: channel, exact: true }).click(),
  }
}
