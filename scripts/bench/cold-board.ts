import { BIG_CLUB, openBoards } from './board-club.ts'
import { playRole } from './play-role.ts'

/** Milliseconds in a process that has just been started, with all its code loaded. */
export interface ColdTold {
  readonly open: number
  readonly read: number
}

/** Opens the database and reads the board once. */
export async function playColdBoard(settings: string): Promise<void> {
  const { databasePath } = JSON.parse(settings) as { databasePath: string }
  const started = performance.now()
  const { db, read } = openBoards(databasePath)
  const opened = performance.now()
  await read(BIG_CLUB.memberIds[0] ?? '')
  const told: ColdTold = { open: opened - started, read: performance.now() - opened }
  playRole(
    () => told,
    () => Promise.resolve(void db.close()),
  )
}
