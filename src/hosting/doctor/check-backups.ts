import { folderTrouble } from '#adapters/sqlite/backups/folder-trouble.ts'
import { openBackupFolder } from '#adapters/sqlite/backups/backup-folder.ts'
import { isBackupMissing, newestBackup } from '#use-cases/back-up.ts'
import { ago } from './ago.ts'
import { fine, mend, note, type Finding, type Section } from './finding.ts'

interface Backups {
  readonly databasePath: string
  /** Absolute; null = the host wants none. */
  readonly folder: string | null
  readonly isRunning: boolean
  readonly now: Temporal.Instant
}

/** Whether backups can be made by the account that asks, and how old the newest is. */
export const checkBackups = (backups: Backups): Section => ({
  title: 'Backups',
  findings: findingsOf(backups),
})

function findingsOf({ databasePath, folder, isRunning, now }: Backups): readonly Finding[] {
  if (folder === null) return [note('Backups are off (BACKUP_FOLDER).')]
  const trouble = folderTrouble(folder)
  if (trouble !== null)
    return [mend(`The folder for backups, ${folder}, ${trouble}. Look at BACKUP_FOLDER and at the rights of the folder: until then no backup is made.`)] // prettier-ignore
  const kept = openBackupFolder(databasePath, folder)
  const newest = newestBackup(kept.copies())
  if (newest === null)
    return [note(`There is no backup in ${folder} yet: the bot makes the first one within ten minutes of its start, and npm run backup makes one now.`)] // prettier-ignore
  if (!isBackupMissing(now, kept)) return [fine(`The newest backup was made ${ago(newest, now)}.`)]
  const old = `The newest backup in ${folder} was made ${ago(newest, now)}`
  return isRunning
    ? [mend(`${old}, though the bot makes one each night. Its log says why; npm run backup makes one now.`)] // prettier-ignore
    : [note(`${old}. The bot makes one within ten minutes of its start.`)]
}
