import { formBot } from '#tests/practice/club/form-bot.ts'
import { describe, expect, test } from 'vitest'
import { openClubPage, useBrowser } from './club-page.ts'

const browser = useBrowser()

describe('what a set-up needs of the page', () => {
  test('a channel and a role are chosen, stay chosen, and a role can be left out again', async () => {
    const { be, enter, type, page, log, complaints } = await openClubPage(browser(), {
      startBot: formBot,
    })
    await be('Cleo')
    await enter('hips')
    await type('/club setup')
    await log.getByRole('combobox', { name: 'Which channel?' }).click()
    await page.getByRole('option', { name: '#general' }).click()
    await log.getByText(/^Channel \d+$/).waitFor()
    await log.getByRole('combobox', { name: 'Which channel?: #general' }).waitFor()
    await log.getByRole('combobox', { name: 'Which role?' }).click()
    await page.getByRole('option', { name: '@everyone' }).waitFor()
    await page.getByRole('option', { name: '@Runners' }).click()
    await log.getByText(/^Role \d+$/).waitFor()
    await log.getByRole('combobox', { name: 'Which role?: @Runners' }).click()
    await page.getByRole('option', { name: '@Runners' }).click()
    await log.getByText('Role nobody').waitFor()
    await log.getByRole('combobox', { name: 'Which role?', exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  test('a form opens over a private message, keeps what it held, and rewrites the message', async () => {
    const { be, enter, type, page, log } = await openClubPage(browser(), { startBot: formBot })
    await be('Cleo')
    await enter('hips')
    await type('/club setup')
    await log.getByRole('button', { name: 'Set the time' }).click()
    const dialog = page.getByRole('dialog', { name: 'When do you run?' })
    const time = dialog.getByRole('textbox', { name: 'Time' })
    expect(await time.inputValue()).toBe('07:00')
    await time.fill('')
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await dialog.getByText('This has to be filled in.').waitFor()
    await time.fill('18:30')
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await log.getByText('Typed 18:30 and').waitFor()
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await log.getByRole('article').count()).toBe(1)
    expect(await log.getByText('Only you can see this').count()).toBe(1)
  })
})
