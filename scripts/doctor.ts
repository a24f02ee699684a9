/**
 * Looks at everything that the bot needs, a line each: fine, or what to do. Ends with 0 when all is
 * well, with 1 when there is something to mend, and with 2 when something could not be found out.
 */
import { examine } from '#hosting/doctor/examine.ts'
import { sayToHost } from '#hosting/said.ts'
import { ROOT, readConfig } from '#src/read-config.ts'
import { dirname, resolve } from 'node:path'
import process from 'node:process'

const { exitCode, words } = await sayToHost(async () => {
  const parsed = readConfig()
  const stored = parsed.kind === 'ready' ? parsed.config.databasePath : 'var/clamshell.db'
  const databasePath = resolve(ROOT, stored)
  const backups = parsed.kind === 'ready' ? parsed.config.backupFolder : null
  const backupFolder = backups ? resolve(ROOT, backups) : null
  return examine({
    parsed,
    databasePath,
    places: [
      { what: 'the database', folder: dirname(databasePath) },
      ...(backupFolder === null ? [] : [{ what: 'backups', folder: backupFolder }]),
    ],
    backupFolder,
    now: () => Temporal.Now.instant(),
  })
})
process.stdout.write(`${words}\n`)
process.exitCode = exitCode
