/**
 * For try-install.sh: a Discord on this machine with a club of one member. Says where it is in a line
 * of JSON; then, as soon as the bot has registered its commands, the member types, and what they read
 * is printed. Ends with SIGTERM.
 */
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import process from 'node:process'

const LINES = ['/hips me level:2', '/hips done', '/hips streak'] as const

const discord = await startPracticeDiscord()
const club = discord.addGuild({ name: 'Harbour Runners' })
const ana = discord.addUser({ name: 'ana' })
club.join(ana)
process.stdout.write(`${JSON.stringify({ url: discord.apiUrl, token: discord.token })}\n`)

await discord.requests.next(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
for (const line of LINES) {
  // oxlint-disable-next-line no-await-in-loop
  const { text } = await ana.in(club.channel('general')).type(line)
  process.stdout.write(`${line} → ${text.split('\n').slice(0, 2).join(' · ')}\n`)
}
process.stdout.write('typed\n')
