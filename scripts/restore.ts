/**
 * `npm run restore FILE`: puts a backup in the place of the database. It refuses while the bot runs,
 * keeps what it replaces, and leaves everything as it was when something is not right.
 */
import { newestSchema } from '#adapters/sqlite/known-schema.ts'
import { restoreCopy, type Restored } from '#adapters/sqlite/backups/restore-copy.ts'
import { KEPT_DAYS } from '#core/backups/copies-to-keep.ts'
import { readPlaces, wrongUser } from '#src/read-places.ts'
import { explainFaults } from '#src/startup-messages.ts'
import { resolve } from 'node:path'
import process from 'node:process'

type Done = Extract<Restored, { kind: 'restored' }>

const USAGE = 'Say which backup: npm run restore var/backups/clamshell-20261121T032900Z.db'

const AS_IT_WAS = 'Nothing was changed.'

function upgradeOf({ schema }: Done): string[] {
  const newest = newestSchema()
  return schema === newest ? [] : [`It was of schema ${schema} and has been brought to ${newest}.`]
}

function deletionsOf({ forgotten }: Done, backupFolder: string | null): string[] {
  if (forgotten > 0)
    return [
      `${forgotten === 1 ? 'One person' : `${forgotten} people`} had asked to be deleted after it was made, and ${forgotten === 1 ? 'was' : 'were'} deleted from it again.`,
    ]
  if (backupFolder === null)
    return [
      'BACKUP_FOLDER is off, so nobody has noted who asked to be deleted after it was made: they are back. If you know of anybody, ask them to delete again with /hips privacy.',
    ]
  return [
    'Nobody is noted as deleted after it was made. If deleted-members.json did not come along with this backup, whoever was deleted since is back: then ask them to delete again with /hips privacy.',
  ]
}

function replacedOf({ replaced, knowsReminders }: Done, backupFolder: string | null): string[] {
  const kept =
    replaced === null
      ? []
      : [
          `The database that was there is now ${replaced}; ${backupFolder === null ? 'nothing removes it while BACKUP_FOLDER is off, so delete it when all is well' : `the bot removes it within ${KEPT_DAYS} days`}.`,
        ]
  return knowsReminders
    ? kept
    : [
        ...kept,
        'What was sent since the backup is not known any more: what was due then is not sent again, and what is due today may come a second time.',
      ]
}

/** What was done, or why not, in words for the person who hosts the bot. */
function explain(done: Restored, file: string, backupFolder: string | null): string {
  switch (done.kind) {
    case 'restored':
      return [
        `Restored: ${file}, ${done.rows} rows.`,
        ...upgradeOf(done),
        ...deletionsOf(done, backupFolder),
        ...replacedOf(done, backupFolder),
        'What members did after the backup was made is not in it. Start the bot again.',
      ].join('\n')
    case 'running':
      return `The bot, or another program, works with the database. Stop it first, then restore. ${AS_IT_WAS}`
    case 'missing':
      return `There is no file ${file}. ${AS_IT_WAS}`
    case 'itself':
      return `${file} is the database itself. Name a backup. ${AS_IT_WAS}`
    case 'bad':
      return `${file} cannot be restored: ${done.reason}. ${AS_IT_WAS}`
    case 'failed':
      return `It did not work: ${done.reason}. ${AS_IT_WAS}`
  }
}

async function restore(words: readonly string[]): Promise<{ ok: boolean; text: string }> {
  const [name] = words
  if (name === undefined || words.length > 1) return { ok: false, text: USAGE }
  const places = readPlaces(process.env)
  if (places.kind === 'faults') return { ok: false, text: explainFaults(places.faults) }
  const { databasePath, backupFolder } = places
  const wrong = wrongUser(databasePath, `node scripts/restore.ts ${name}`)
  if (wrong !== null) return { ok: false, text: wrong }
  // npm runs scripts in the project's folder, and says where it was called.
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), name)
  const done = await restoreCopy({ file, databasePath, backupFolder, now: Temporal.Now.instant() })
  return { ok: done.kind === 'restored', text: explain(done, file, backupFolder) }
}

const { ok, text } = await restore(process.argv.slice(2))
process[ok ? 'stdout' : 'stderr'].write(`${text}\n`)
process.exitCode = ok ? 0 : 1
