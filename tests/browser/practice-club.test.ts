import { tinyBot } from '#tests/practice/club/tiny-bot.ts'
import { MONDAY, TUESDAY } from '#tests/support/running-club.ts'
import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openClubPage, useBrowser } from './club-page.ts'

const browser = useBrowser()

describe('the practice club in a browser', () => {
  test('typing /hips today brings the day’s card, for one’s own eyes', async () => {
    const { type, be, log } = await openClubPage(browser(), { clock: TUESDAY })
    await type('/hips today')
    const card = log.getByRole('article').filter({ hasText: 'Hip day · Tuesday 24 November' })
    await card.getByText('Only you can see this').waitFor()
    await card.getByText('Clamshell against a wall').first().waitFor()
    await be('Bo')
    await expect.poll(() => log.getByText('Hip day').count()).toBe(0)
    await be('Ana')
    await card.waitFor()
  })

  test('a shared card is seen by everybody', async () => {
    const { type, be, log } = await openClubPage(browser(), { clock: TUESDAY })
    await type('/hips today share:true')
    const card = log.getByText('Hip day · Tuesday 24 November')
    await card.waitFor()
    await be('Bo')
    await expect.poll(() => card.count()).toBe(1)
  })

  test('a slash lists the commands, and the keyboard is enough to send one', async () => {
    const { page, input, log } = await openClubPage(browser())
    await input.focus()
    await page.keyboard.type('/')
    const list = page.getByRole('listbox')
    await list.getByRole('option', { name: /hips today/ }).waitFor()
    const correct = list.getByRole('option', { name: /club correct/ })
    expect(await correct.innerText()).toMatch(/member\s+day\s+done/)
    await page.keyboard.type('hips he')
    await list.getByRole('option', { name: /hips help/ }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await log.getByText('Strong hips keep runners running').waitFor()
  })

  test('an exercise is offered while its name is typed, typos and all', async () => {
    const { page, input, log } = await openClubPage(browser())
    await input.click()
    await page.keyboard.type('/hips exercise name:calmshell')
    await page.getByRole('option', { name: 'Clamshell against a wall' }).click()
    await page.keyboard.press('Enter')
    const title = log.getByRole('heading', { name: 'Clamshell against a wall' })
    await expect.poll(() => title.count()).toBe(1)
  })

  test('options may be typed one after the other', async () => {
    const { type, log } = await openClubPage(browser(), { clock: TUESDAY })
    await type('/hips today day:tomorrow share:true')
    const shared = log.getByText('Shown at level 1; yours may differ')
    await expect.poll(() => shared.count()).toBe(1)
    expect(await log.getByText('Run day · Wednesday 25 November').count()).toBe(1)
  })

  test('a button edits the message in place', async () => {
    const { page, input, log } = await openClubPage(browser())
    await input.pressSequentially('/hips exercise name:squat')
    await page.getByRole('option', { name: 'Squat', exact: true }).click()
    await page.keyboard.press('Enter')
    await log.getByRole('button', { name: 'Harder: Forward lunge' }).click()
    await log.getByRole('heading', { name: 'Forward lunge' }).waitFor()
    expect(await log.getByRole('heading', { name: 'Squat', exact: true }).count()).toBe(0)
    expect(await log.getByText('Only you can see this').count()).toBe(1)
  })

  test('a select of one, and a select of several', async () => {
    const { page, type, log } = await openClubPage(browser())
    await type('/hips me')
    await log.getByRole('combobox', { name: /Pick your level|Level 1/ }).click()
    await page.getByRole('option', { name: /Level 3/ }).click()
    await log
      .getByText(/^Level 3/)
      .first()
      .waitFor()
    await log.getByRole('combobox', { name: 'Tick what you have at hand' }).click()
    await page.getByRole('option', { name: 'a loop band' }).click()
    await page.getByRole('option', { name: /sturdy box/ }).click()
    await page.keyboard.press('Escape')
    const kit = log.getByText('a loop band and a sturdy box or step')
    await expect.poll(() => kit.count()).toBeGreaterThan(0)
  })

  test('a club-mate is picked by name, and the bot can be meant, too', async () => {
    const { page, type, input, log } = await openClubPage(browser())
    await input.click()
    await page.keyboard.type('/hips streak member:')
    const people = page.getByRole('listbox').getByRole('option')
    await people.filter({ hasText: 'Clamshell' }).waitFor()
    await page.keyboard.type('dil')
    await expect.poll(() => people.count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const answer = log.getByRole('article').last()
    await answer.getByText('@Dilek').waitFor()
    await type('/hips streak member:nobody')
    await page.getByText('Choose somebody of the club.').waitFor()
  })

  test('a picture comes with its words, is seen whole, and can be enlarged', async () => {
    const low = { viewport: { width: 1200, height: 520 } }
    const { page, type, log } = await openClubPage(browser(), { clock: TUESDAY }, low)
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>()
    await page.route('**/cdn/**', async (route) => {
      await allowed
      await route.continue()
    })
    await type('/hips done')
    await log.getByText('Your first session').waitFor()
    await type('/hips streak')
    const picture = log.getByRole('img')
    expect(await picture.getAttribute('alt')).toContain('1 session')
    // Room is kept for it, so that nothing jumps when it comes.
    expect((await picture.boundingBox())?.height).toBeGreaterThan(200)
    allow()
    await expect.poll(() => picture.evaluate((img) => Reflect.get(img, 'naturalWidth'))).toBeGreaterThan(500) // prettier-ignore
    await expect
      .poll(() => log.evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight))
      .toBeLessThan(2)
    await log.getByRole('button', { name: /^Enlarge: / }).click()
    const large = page.getByRole('dialog')
    await large.getByRole('img').waitFor()
    await large.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => large.count()).toBe(0)
  })

  test('files of an answer are downloaded under their names', async () => {
    const { page, type, log } = await openClubPage(browser(), { clock: TUESDAY })
    await type('/hips done')
    await log.getByText('Your first session').waitFor()
    await type('/hips privacy')
    await log.getByRole('button', { name: 'Export my data' }).click()
    const file = log.getByRole('link', { name: /clamshell-data\.json.*kB/s })
    const downloading = page.waitForEvent('download')
    await file.click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('clamshell-data.json')
    expect(readFileSync(await download.path(), 'utf8')).toContain('2026-11-24')
  })

  test('a form is filled in and sent', async () => {
    const modal = new ModalBuilder()
      .setCustomId('note')
      .setTitle('A note')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('How was it?')
          .setTextInputComponent(
            new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short),
          ),
      )
    const startBot = tinyBot(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(modal)
      if (interaction.isModalSubmit())
        await interaction.reply(`Heard: ${interaction.fields.getTextInputValue('text')}`)
    })
    const { page, type, log } = await openClubPage(browser(), { startBot })
    await type('/hips')
    const dialog = page.getByRole('dialog', { name: 'A note' })
    await dialog.getByRole('textbox', { name: /How was it/ }).fill('Easy enough')
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await log.getByText('Heard: Easy enough').waitFor()
    await expect.poll(() => dialog.count()).toBe(0)
  })

  test('the clock is moved to the next strength day, and the bot follows', async () => {
    const { page, type, log } = await openClubPage(browser(), { clock: MONDAY })
    await type('/hips today')
    await log.getByText('Rest day · Monday 23 November').waitFor()
    await page.getByRole('button', { name: 'Next strength day' }).click()
    await page.getByText('Tue 24 November at 07:00', { exact: true }).waitFor()
    await type('/hips today')
    await expect.poll(() => log.getByText('Hip day · Tuesday 24 November').count()).toBe(1)
  })

  test('a direct message with the bot works too', async () => {
    const { enter, type, log } = await openClubPage(browser(), { clock: TUESDAY })
    await enter('Clamshell')
    await type('/hips week')
    const week = log.getByText("The club's week · 23–29 November")
    await expect.poll(() => week.count()).toBe(1)
  })

  test('what is no command is answered kindly, and a wrong option is said', async () => {
    const { page, type } = await openClubPage(browser())
    await type('hello there')
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/command/i)
    const { page: other, type: typeThere } = await openClubPage(browser())
    await typeThere('/hips today share:perhaps')
    await expect.poll(() => other.getByText(/true or false/i).count()).toBeGreaterThan(0)
  })

  test('starting empty asks first', async () => {
    const { page, type, log } = await openClubPage(browser())
    await type('/hips today share:true')
    await log.getByRole('article').first().waitFor()
    await page.getByRole('button', { name: 'Start empty' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Start empty' }).click()
    // Nothing is left but the hello of a bot that has just joined.
    await log.getByRole('button', { name: 'Set up' }).waitFor()
    await expect.poll(() => log.getByRole('article').count()).toBe(1)
    await type('/hips help')
    await log.getByText('Strong hips keep runners running').last().waitFor()
  })

  test('starting with history asks first too, and keeps everything for whoever says no', async () => {
    const lines = [{ weeksAgo: 0, day: 'monday', time: '18:00', who: 'cleo', in: 'general', does: { says: 'As it was' } }] as const // prettier-ignore
    const { page, type, log } = await openClubPage(browser(), { lines })
    await type('/hips today share:true')
    await expect.poll(() => log.getByRole('article').count()).toBe(2)
    const dialog = page.getByRole('dialog', { name: 'Start with history?' })
    await page.getByRole('button', { name: 'Start with history' }).click()
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await log.getByRole('article').count()).toBe(2)
    await page.getByRole('button', { name: 'Start with history' }).click()
    await dialog.getByRole('button', { name: 'Start with history' }).click()
    await expect.poll(() => log.getByRole('article').count()).toBe(1)
    expect(await log.getByText('As it was').count()).toBe(1)
  })

  test('on a phone every button of the clock is to be seen whole', async () => {
    const phone = { viewport: { width: 390, height: 844 } }
    const { page } = await openClubPage(browser(), { clock: TUESDAY }, phone)
    const buttons = page.getByRole('region', { name: "The club's clock" }).getByRole('button')
    expect(await buttons.count()).toBe(5)
    for (const button of await buttons.all()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, on one page
      const box = await button.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    }
  })

  test('on a phone the channels are behind a button', async () => {
    const phone = { viewport: { width: 375, height: 720 } }
    const { page, type, log } = await openClubPage(browser(), { clock: TUESDAY }, phone)
    expect(await page.getByRole('button', { name: 'general', exact: true }).isVisible()).toBe(false)
    await type('/hips today')
    await log.getByText('Hip day · Tuesday 24 November').waitFor()
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBe(375)
    await page
      .getByRole('button', { name: /channels/i })
      .first()
      .click()
    await page.getByRole('button', { name: 'hips', exact: true }).waitFor()
  })

  test('nothing leaves the machine, and nothing is complained about', async () => {
    const { type, be, log, hosts, complaints, url } = await openClubPage(browser())
    await type('/hips today share:true')
    await log.getByRole('article').first().waitFor()
    await be('Finn')
    await type('/hips me')
    await log.getByText('Level 1').first().waitFor()
    expect([...hosts]).toEqual([new URL(url).host])
    expect(complaints).toEqual([])
  })

  test('a page of another origin cannot drive the club', async () => {
    const { page, url, log, type } = await openClubPage(browser())
    await type('/hips today share:true')
    await log.getByRole('article').first().waitFor()
    const elsewhere = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end('<title>Elsewhere</title>')
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void elsewhere.close())
    await once(elsewhere, 'listening')
    const stranger = await page.context().newPage()
    await stranger.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`)
    await stranger.evaluate(async (target) => {
      const body = JSON.stringify({ kind: 'start empty' })
      // Refused, and its answer kept from this page: what counts is what becomes of the club.
      await fetch(`${target}/api/do`, { method: 'POST', mode: 'no-cors', body }).catch(() => null)
    }, url)
    await page.reload()
    await expect.poll(() => log.getByRole('article').count()).toBe(1)
  })
})
