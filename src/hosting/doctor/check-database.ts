import { inspectDatabase, type OpenedReadOnly } from '#adapters/sqlite/read-only-database.ts'
import { fine, mend, note, type Finding, type Section } from './finding.ts'

export interface DatabaseLook {
  readonly section: Section
  /** Whether what is in it can be read with the queries of this version. */
  readonly isReadable: boolean
}

/** Integrity, whose it is, and whether this version of the bot knows its schema. */
export function checkDatabase(path: string, opened: OpenedReadOnly): DatabaseLook {
  const look = (isReadable: boolean, ...findings: readonly Finding[]): DatabaseLook => ({
    section: { title: 'Database', findings },
    isReadable,
  })
  if (opened.kind === 'missing')
    return look(false, note(`There is no database at ${path} yet: the bot makes it at its first start. If there should be one, check DATABASE_PATH.`)) // prettier-ignore
  if (opened.kind === 'unreadable')
    return look(false, mend(opened.trouble ?? `The database at ${path} cannot be read (${opened.reason}). Check DATABASE_PATH and the rights of the file, or restore a backup.`)) // prettier-ignore
  const { isOurs, isEmpty, version, newest, damage, orphans } = inspectDatabase(opened.db)
  if (isEmpty)
    return look(false, note(`There is nothing in the database at ${path} yet: the bot fills it at its next start.`)) // prettier-ignore
  if (!isOurs)
    return look(
      false,
      mend(`The file at ${path} is a database of another program. Check DATABASE_PATH.`),
    )
  return look(
    damage.length === 0 && version === newest,
    damage.length === 0
      ? fine('SQLite finds no damage in the file.')
      : mend(
          `The file is damaged (${damage[0] ?? ''}). Stop the bot and put a backup back: npm run restore FILE.`,
        ),
    orphans === 0
      ? fine('Every row that refers to another finds it.')
      : mend(
          `${orphans} rows refer to rows that are gone. Stop the bot and put a backup back: npm run restore FILE.`,
        ),
    versionFinding(version, newest),
  )
}

function versionFinding(version: number, newest: number): Finding {
  if (version === newest) return fine(`Its schema is the newest, ${newest}.`)
  return version < newest
    ? note(`Its schema is ${version}; the bot brings it to ${newest} at its next start.`)
    : mend(`Its schema is ${version}, of a newer version of the bot; this one knows up to ${newest}. Start the newer version, or restore a backup from before the upgrade.`) // prettier-ignore
}
