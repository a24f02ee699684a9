import { KEPT_DAYS, LET_GO_AFTER } from '#core/backups/copies-to-keep.ts'
import { copyName, copyNamed, type Copy } from '#core/backups/copy.ts'
import type { BackupFolder, MadeCopy } from '#use-cases/backup-ports.ts'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { deletionRecord, type DeletionRecord } from './deletion-record.ts'
import { PARTIAL, removeDatabase } from './make-copy.ts'
import { replacedAt, replacedDatabases, restoringPath } from './replaced-database.ts'
import type { CopyOrder } from './copy-worker.ts'

/** Copies of the database at `databasePath` in `folder`, which is made when it is missing. */
export function openBackupFolder(
  databasePath: string,
  folder: string,
  record: Pick<DeletionRecord, 'forgetBefore'> = deletionRecord(folder),
): BackupFolder & { readonly stop: () => Promise<void> } {
  const working = new Set<Worker>()
  return {
    make: (now) => {
      clearPartials(folder)
      return inThread({ databasePath, target: join(folder, copyName(now)) }, working)
    },
    copies: () => copiesIn(folder),
    remove: ({ name }) => {
      rmSync(join(folder, name), { force: true })
    },
    tidy: (now, kept) => {
      const promised = now.subtract({ hours: 24 * KEPT_DAYS })
      // Left by a restore that was killed: whoever tidies up has the database, so none is going on.
      removeDatabase(restoringPath(databasePath))
      const tooOld = now.subtract(LET_GO_AFTER)
      for (const file of replacedDatabases(databasePath))
        if (Temporal.Instant.compare(replacedAt(file), tooOld) < 0) rmSync(file, { force: true })
      record.forgetBefore(oldestOf([promised, ...kept.map(({ madeAt }) => madeAt)]), now)
    },
    // What was begun leaves a partial file, which the next night clears away.
    stop: async () => {
      await Promise.all([...working].map((worker) => worker.terminate()))
    },
  }
}

function copiesIn(folder: string): readonly Copy[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map(copyNamed)
    .filter((copy) => copy !== null)
}

/** Copies that a crash or the end of the process has left half made. */
function clearPartials(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (name.startsWith('clamshell-') && name.includes(PARTIAL)) rmSync(join(folder, name))
}

function inThread(order: CopyOrder, working: Set<Worker>): Promise<MadeCopy> {
  const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { workerData: order })
  working.add(worker)
  return new Promise<MadeCopy>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      reject(new Error('the bot was stopped while the backup was being made'))
    })
  }).finally(() => working.delete(worker))
}

const oldestOf = (moments: readonly Temporal.Instant[]): Temporal.Instant =>
  moments.reduce((one, other) => (Temporal.Instant.compare(one, other) <= 0 ? one : other))
