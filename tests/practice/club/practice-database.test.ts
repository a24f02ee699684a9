import { DatabaseSync } from 'node:sqlite'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clearPracticeDatabase, deletePracticeDatabase } from '#practice/club/practice-database.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const NOW = Temporal.Instant.from('2026-11-24T12:00:05Z').epochMilliseconds

function clear(path: string): string[] {
  const said: string[] = []
  clearPracticeDatabase(path, NOW, (sentence) => said.push(sentence))
  return said
}

const inFolder = () => join(temporaryFolder(), 'practice.db')

describe('the database of the practice club', () => {
  test('an old one makes room without a word', () => {
    const path = inFolder()
    const db = new DatabaseSync(path)
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE plans (id INTEGER)')
    db.close()
    expect(clear(path)).toEqual([])
    expect(readdirSync(dirname(path))).toEqual([])
  })

  test('a broken one is kept under another name, and the visitor is told which', () => {
    const path = inFolder()
    writeFileSync(path, 'this was a database once, and is no longer')
    writeFileSync(`${path}-wal`, 'nor is this')
    const aside = `${path}.broken-20261124T120005Z`
    expect(clear(path)).toEqual([
      `The practice database could not be read; it is now at ${aside}, and a new one is begun.`,
    ])
    expect(existsSync(path)).toBe(false)
    expect(readFileSync(aside, 'utf8')).toBe('this was a database once, and is no longer')
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('nor is this')
  })

  test('its folder is made where there is none', () => {
    const path = join(temporaryFolder(), 'var', 'practice.db')
    expect(clear(path)).toEqual([])
    expect(existsSync(dirname(path))).toBe(true)
  })

  test('the database of a real club is never touched', () => {
    const path = join(temporaryFolder(), 'clamshell.db')
    writeFileSync(path, 'precious')
    expect(() => clear(path)).toThrow('clamshell.db is not a practice database')
    expect(() => {
      deletePracticeDatabase(path)
    }).toThrow('is not a practice database')
    expect(readdirSync(dirname(path))).toEqual([basename(path)])
    expect(readFileSync(path, 'utf8')).toBe('precious')
  })
})
