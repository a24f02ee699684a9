import { closeSync, existsSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** Reading and writing for the account that the bot runs as; nothing for the others of the machine. */
export const OWNER_ONLY = 0o600

/**
 * Makes an empty file and its folder. One that is there keeps its rights: the host may have let
 * somebody else in. SQLite gives the files beside a database the rights of the database.
 */
export function makePrivateFile(path: string): void {
  makeFolder(dirname(path))
  if (!existsSync(path)) closeSync(openSync(path, 'a', OWNER_ONLY))
}
