import { openDatabase } from '#adapters/sqlite/open-database.ts'
import type { Answer } from '#practice/people/answer.ts'
import type { PracticeClub } from '#practice/practice-club.ts'
import type { Place } from '#practice/people/place.ts'
import { everythingIn, insertEveryonesRows } from '#tests/adapters/sqlite/everyones-rows.ts'
import { readCsv } from '#tests/support/read-csv.ts'
import { LONG_AGO, openClub } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { ButtonStyle, InteractionType } from 'discord-api-types/v10'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A club with a database on the disk, in which Ana and Bo have something in every table. */
async function openBusyClub() {
  const path = join(temporaryFolder(), 'clamshell.db')
  let added: PracticeClub | undefined
  const opened = await openClub({
    databasePath: path,
    before: (discord) => {
      openDatabase(path).close()
      added = discord.addGuild({ name: '=Hill "Harriers", 2', botSince: LONG_AGO })
    },
  })
  const { ana, bo, club } = opened
  if (!added) throw new Error('The bot started without its second club')
  const hill = added
  hill.join(ana)
  hill.join(bo)
  const inDatabase = <T>(look: (db: Database.Database) => T): T => {
    const db = new Database(path)
    try {
      return look(db)
    } finally {
      db.close()
    }
  }
  inDatabase((db) => {
    db.pragma('foreign_keys = ON')
    insertEveryonesRows(db, { me: ana.id, other: bo.id, club: club.id, secondClub: hill.id })
  })
  return { ...opened, hill, path, inDatabase, all: () => inDatabase(everythingIn) }
}

const press = (place: Place, answer: Answer, customId: string): Promise<Answer> =>
  place.raw({
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: 2 },
    message: answer.message,
  })

const idOf = (answer: Answer, label: string): string =>
  answer.buttons.find((button) => button.label === label)?.customId ?? ''

async function download(answer: Answer, name: string): Promise<string> {
  const file = answer.files.find((one) => one.name === name)
  return (await fetch(file?.url ?? '')).text()
}

describe('/hips privacy', () => {
  test('says in private what is kept, with one’s own numbers', async () => {
    const { ana, general } = await openBusyClub()
    const card = await ana.in(general).type('/hips privacy')
    expect(card.private).toBe(true)
    expect(card.text).toContain('4 sessions in 2 clubs, 1 pause, 1 cheer given')
    expect(card.text).toContain('Days off you gave a club (1)')
    expect(card.text).toContain('until you delete it')
    expect(card.text).toContain('Sessions (4): day, when and how logged')
    expect(card.text).toContain('a reason is shown to nobody else')
  })

  test('asking leaves no trace of somebody new, in a club or in a direct message', async () => {
    const { all, cleo, general } = await openBusyClub()
    for (const place of [cleo.in(general), cleo.inDirectMessage()]) {
      const card = await place.type('/hips privacy')
      expect(card.text).toContain('Right now that is nothing')
      expect(card.buttons).toEqual([])
    }
    expect(all()).not.toContain(cleo.id)
  })

  test('works in a direct message and among friends', async () => {
    const { ana, bo } = await openBusyClub()
    ana.installBot()
    for (const place of [ana.inDirectMessage(), ana.inPrivateChannel(bo)]) {
      const card = await place.type('/hips privacy')
      expect(card.private).toBe(true)
      expect((await card.press('Export my data')).files).toHaveLength(2)
    }
  })

  test('is pointed to by /hips help', async () => {
    const { ana, general } = await openClub()
    const { text } = await ana.in(general).type('/hips help')
    expect(text).toContain('how to get or delete it: `/hips privacy`')
  })
})

describe('the export', () => {
  test('is a private message of its own with two files', async () => {
    const { ana, general } = await openBusyClub()
    const card = await ana.in(general).type('/hips privacy')
    const answer = await card.press('Export my data')
    expect(answer.private).toBe(true)
    expect(answer.files.map(({ name }) => name)).toEqual([
      'clamshell-data.json',
      'clamshell-data.csv',
    ])
    expect(card.text).toContain('What I keep about you')
  })

  test('the JSON file holds every row as the database has it', async () => {
    const { ana, bo, club, hill, general, inDatabase } = await openBusyClub()
    const card = await ana.in(general).type('/hips privacy')
    const text = await download(await card.press('Export my data'), 'clamshell-data.json')
    const data = JSON.parse(text) as Record<string, Record<string, unknown>[]>
    expect(data).toMatchObject({
      exportedAt: '2026-11-24T12:00:00Z',
      memberId: ana.id,
      clubs: { [club.id]: 'Harbour Runners', [hill.id]: '=Hill "Harriers", 2' },
    })
    const stored = (sql: string) => inDatabase((db) => db.prepare(sql).all(ana.id))
    expect(data['sessions']).toEqual(
      stored(
        `SELECT club_id AS clubId, member_id AS memberId, day, logged_at AS loggedAt, source, percent,
         effort FROM sessions WHERE member_id = ? ORDER BY club_id, day`,
      ),
    )
    expect(data['pauses']).toMatchObject([
      { fromDay: '2026-11-09', toDay: '2026-11-12', reason: 'ill' },
    ])
    expect(data['profiles']).toMatchObject([{ level: 2, kit: ['band', 'box'] }])
    expect(data['ownDays']).toMatchObject([{ days: [1, 4] }, { days: null }])
    expect(data['plans']).toMatchObject([{ savedBy: ana.id, plan: { midRun: true } }])
    expect(data['clubSettings']).toMatchObject([
      { savedBy: ana.id, settings: { card: { on: true, at: '07:00' } } },
    ])
    expect(data['setupDrafts']).toMatchObject([{ draft: { zone: 'Europe/Berlin' } }])
    expect(data['memberReminders']).toMatchObject([{ at: '18:00', personal: 1, unanswered: 0 }])
    expect(data['ownRaces']).toMatchObject([{ day: '2026-12-13', removedOn: '2026-11-21' }])
    expect(data['reminders']).toEqual([
      { clubId: club.id, day: '2026-11-17', kind: 'personal', state: 'sent' },
    ])
    expect(data['cheersReceived']).toMatchObject([{ day: '2026-11-17', cheers: 1 }])
    expect(data['audit']).toHaveLength(4)
    expect(text).not.toContain(bo.id)
  })

  test('the CSV file says the same, a line for each field', async () => {
    const { ana, general } = await openBusyClub()
    const card = await ana.in(general).type('/hips privacy')
    const answer = await card.press('Export my data')
    const json = JSON.parse(await download(answer, 'clamshell-data.json')) as object
    const [head, ...lines] = readCsv(await download(answer, 'clamshell-data.csv'))
    expect(head?.slice(1)).toEqual(['row', 'clubId', 'club', 'day', 'field', 'value'])
    const expected = Object.entries(json).flatMap(([table, rows]) =>
      !Array.isArray(rows) || table === 'notes'
        ? []
        : (rows as Record<string, unknown>[]).flatMap((row, index) =>
            Object.entries(row).map(([field, value]) => [
              table,
              `${index + 1}`,
              field,
              cell(value),
            ]),
          ),
    )
    expect(lines.map(([table, row, , , , field, value]) => [table, row, field, value])).toEqual(
      expected,
    )
    expect(expected.length).toBeGreaterThan(100)
  })

  test('a spreadsheet takes nobody’s words for a formula', async () => {
    const { ana, general } = await openBusyClub()
    const card = await ana.in(general).type('/hips privacy')
    const csv = await download(await card.press('Export my data'), 'clamshell-data.csv')
    const cells = readCsv(csv).flat()
    expect(cells).toContain(`'=Hill "Harriers", 2`)
    expect(cells).toContain("'=ice, says …")
    expect(cells.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
  })
})

/** A JSON value as a spreadsheet has it. */
function cell(value: unknown): string {
  if (value === null) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.startsWith('=') ? `'${text}` : text
}

describe('deleting everything', () => {
  test('is asked for first, with what will go and what that means', async () => {
    const { ana, general, all } = await openBusyClub()
    const card = await ana.in(general).type('/hips privacy')
    const before = all()
    const question = await card.press('Delete everything')
    expect(question.private).toBe(true)
    expect(question.text).toContain('at once, for good, in all clubs')
    expect(question.text).toContain('- 4 sessions in 2 clubs')
    expect(question.text).toContain('closed ones too')
    expect(question.text).toContain('you appear on boards again unless you hide again')
    expect(question.text).toContain('- how you want to be reminded')
    expect(question.text).toContain('- 1 reminder that came due for you')
    expect(question.text).toContain(
      'without your id: 1 plan, the reminders of 1 club, 1 race, 1 day off, 2 changes',
    )
    expect(question.text).toContain('Backups')
    expect(question.buttons.map(({ label, style }) => [label, style])).toEqual([
      ['Delete everything', ButtonStyle.Danger],
      ['Keep it', ButtonStyle.Secondary],
    ])
    expect(all()).toBe(before)
    expect(ana.in(general).sees()).toHaveLength(1)
  })

  test('"Keep it" keeps it', async () => {
    const { ana, general, all } = await openBusyClub()
    const question = await (await ana.in(general).type('/hips privacy')).press('Delete everything')
    const before = all()
    const card = await question.press('Keep it')
    expect(card.text).toContain('Nothing was deleted')
    expect(card.text).toContain('4 sessions in 2 clubs')
    expect(all()).toBe(before)
  })

  test('leaves the id in no table, in no byte of the files and in no line of the log', async () => {
    const { ana, bo, general, all, path, logged } = await openBusyClub()
    await ana.in(general).type('/hips me level:3')
    const question = await (await ana.in(general).type('/hips privacy')).press('Delete everything')
    expect(all()).toContain(ana.id)
    const gone = await question.press('Delete everything')
    expect(gone.text).toContain('Everything that I kept about you is gone')
    expect(gone.buttons).toEqual([])
    const bytes = [path, `${path}-wal`]
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'latin1'))
      .join('')
    expect(bytes.includes(ana.id)).toBe(false)
    expect(bytes.includes(bo.id)).toBe(true)
    expect(all()).not.toContain(ana.id)
    expect(logged.join('\n')).not.toContain(ana.id)
  })

  test('makes a newcomer, whom /hips today answers and remembers again', async () => {
    const { ana, general, all } = await openBusyClub()
    const question = await (await ana.in(general).type('/hips privacy')).press('Delete everything')
    await question.press('Delete everything')
    expect((await ana.in(general).type('/hips privacy')).text).toContain(
      'Right now that is nothing',
    )
    expect(all()).not.toContain(ana.id)
    const today = await ana.in(general).type('/hips today')
    expect(today.text).toContain('Hip day · Tuesday 24 November')
    expect(today.text).toContain('level 1')
    expect(all()).toContain(ana.id)
  })

  test('takes the person out of a board that stands in the channel', async () => {
    const { ana, bo, general } = await openBusyClub()
    const shared = await bo.in(general).type('/hips leaderboard share:true')
    expect(shared.rawText).toContain(`<@${ana.id}>`)
    const question = await (await ana.in(general).type('/hips privacy')).press('Delete everything')
    expect(question.text).toContain('your mention in 2 messages of mine')
    const gone = await question.press('Delete everything')
    expect(JSON.stringify(shared.message)).not.toContain(ana.id)
    expect(shared.rawText).toContain(`<@${bo.id}>`)
    // The other one is of a channel that does not exist.
    expect(gone.text).toContain('In 1 message of mine I could not take your mention out')
  })

  test('touches nobody else', async () => {
    const { ana, bo, general } = await openBusyClub()
    const question = await (await ana.in(general).type('/hips privacy')).press('Delete everything')
    await question.press('Delete everything')
    const { text } = await bo.in(general).type('/hips privacy')
    expect(text).toContain('4 sessions in 2 clubs, 1 pause')
    expect(text).not.toContain('1 cheer given')
  })
})

describe('a button of /hips privacy', () => {
  const LABELS = ['Export my data', 'Delete everything'] as const

  test.each(LABELS)('"%s" refuses everybody else', async (label) => {
    const { ana, bo, general, all } = await openBusyClub()
    const card = await ana.in(general).type('/hips privacy')
    const before = all()
    const answer = await press(bo.in(general), card, idOf(card, label))
    expect(answer.text).toContain('belongs to somebody else')
    expect(answer.private).toBe(true)
    expect(answer.files).toEqual([])
    expect(all()).toBe(before)
  })

  test('of the question refuses everybody else', async () => {
    const { ana, bo, general, all } = await openBusyClub()
    const question = await (await ana.in(general).type('/hips privacy')).press('Delete everything')
    const before = all()
    for (const label of ['Delete everything', 'Keep it']) {
      const answer = await press(bo.in(general), question, idOf(question, label))
      expect(answer.text).toContain('belongs to somebody else')
    }
    expect(all()).toBe(before)
  })

  test('pressed once more after the deletion says that there is nothing, and writes nothing', async () => {
    const { ana, general, all } = await openBusyClub()
    const here = ana.in(general)
    const card = await here.type('/hips privacy')
    const [exporting, deleting] = LABELS.map((label) => idOf(card, label))
    const question = await card.press('Delete everything')
    const confirm = idOf(question, 'Delete everything')
    await question.press('Delete everything')
    for (const id of [confirm, exporting ?? '', deleting ?? '']) {
      const answer = await press(here, question, id)
      expect(answer.text).toContain('I keep nothing about you')
      expect(all()).not.toContain(ana.id)
    }
  })

  test('of an old question asks again, with the numbers of now', async () => {
    const { ana, general, all, time, inDatabase } = await openBusyClub()
    const here = ana.in(general)
    const question = await (await here.type('/hips privacy')).press('Delete everything')
    time.now = time.now.add({ minutes: 16 })
    inDatabase((db) => db.prepare('DELETE FROM pauses WHERE member_id = ?').run(ana.id))
    const before = all()
    const again = await question.press('Delete everything')
    expect(again.text).toContain('here it is with the numbers of now')
    expect(again.text).not.toContain('1 pause')
    expect(all()).toBe(before)
    expect((await again.press('Delete everything')).text).toContain('is gone, in all clubs')
  })

  test.each([
    ['9999999999', 'numbers of now'],
    ['0', 'numbers of now'],
    ['99999999999', 'numbers of now'],
    ['', 'out of date'],
    ['soon', 'out of date'],
    ['1:2', 'out of date'],
  ])('made by hand deletes nothing: asked at "%s"', async (asked, said) => {
    const { ana, general, all } = await openBusyClub()
    const here = ana.in(general)
    const card = await here.type('/hips privacy')
    const before = all()
    const answer = await press(here, card, `delete-now:1:${ana.id}:${asked}`)
    expect(answer.text).toContain(said)
    expect(all()).toBe(before)
  })
})
