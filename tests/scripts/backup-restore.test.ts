import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { startBotProcess } from '#tests/support/bot-process.ts'
import { dumpOf } from '#tests/support/dump-of.ts'
import { releasedDatabase } from '#tests/support/released-database.ts'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** A command of the host's, beside a bot with this database. */
function host(databasePath: string, script: string, words: readonly string[] = []) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', script), ...words],
    {
      cwd: dirname(databasePath),
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DATABASE_PATH: databasePath },
    },
  )
  return { said: stdout + stderr, ok: status === 0 }
}

test('a host backs up beside a running bot, and restores when it is stopped', async () => {
  const databasePath = releasedDatabase(4)
  const discord = await startPracticeDiscord()
  onTestFinished(() => discord.stop())
  const bot = await startBotProcess(discord, databasePath)
  const made = host(databasePath, 'backup.ts')
  expect(made.said).toContain('Backed up and checked: ')
  expect(made.ok).toBe(true)
  const file = /checked: (.+\.db)$/m.exec(made.said)?.[1] ?? ''
  expect(readdirSync(join(dirname(databasePath), 'backups'))).toHaveLength(2)

  const refused = host(databasePath, 'restore.ts', [file])
  expect(refused.ok).toBe(false)
  expect(refused.said).toContain('Stop it first, then restore. Nothing was changed.')
  await bot.kill()
  const restored = host(databasePath, 'restore.ts', [file])
  expect(restored.said).toContain(`Restored: ${file}`)
  expect(restored.said).toContain('Start the bot again.')
  expect(dumpOf(databasePath).rows['sessions']).toEqual(dumpOf(file).rows['sessions'])
})

test('a host who names nothing, or the wrong thing, is told what to do', () => {
  const databasePath = releasedDatabase(5)
  const restore = (...words: string[]) => host(databasePath, 'restore.ts', words).said
  expect(restore()).toContain('Say which backup: npm run restore ')
  expect(restore('none.db')).toMatch(/There is no file .*none\.db\. Nothing was changed\./)
  expect(restore('clamshell.db')).toContain('is the database itself')
  const nowhere = host(join(dirname(databasePath), 'none.db'), 'backup.ts')
  expect(nowhere.said).toContain('There is no database at ')
})
