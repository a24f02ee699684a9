/** Prints the links that add the bot to a server and to an account. Ends with 0, 1 or 2: see Said. */
import { printInvitation } from '#hosting/print-invitation.ts'
import { sayToHost } from '#hosting/said.ts'
import { readConfig } from '#src/read-config.ts'
import process from 'node:process'

const { exitCode, words } = await sayToHost(async () => printInvitation(readConfig()))
process.stdout.write(`${words}\n`)
process.exitCode = exitCode
