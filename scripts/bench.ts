/**
 * `npm run bench`: how fast the bot answers, reads its boards, sends reminders and draws, and how much
 * memory a club takes. `npm run bench -- answers` runs one part; `capacity`, which takes long, only so,
 * with sizes of its own if wanted: `npm run bench -- capacity 1000 10000`. It prints figures beside what is
 * asked of them and judges nothing by its exit code: machines are shared, so only ratios of one run
 * are worth much.
 */
import { availableParallelism, loadavg } from 'node:os'
import process from 'node:process'

process.env['TZ'] = 'UTC'

/** Loaded when needed, so that a process which is measured holds nothing but its own. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  answers: async () => (await import('./bench/answers.ts')).benchAnswers(),
  boards: async () => (await import('./bench/boards.ts')).benchBoards(),
  reminders: async () => (await import('./bench/reminders.ts')).benchReminders(),
  pictures: async () => (await import('./bench/pictures.ts')).benchPictures(),
  memory: async () => (await import('./bench/memory.ts')).benchMemory(),
}

/** Only by name: these take many minutes and gigabytes. */
const LONG_PARTS: Readonly<Record<string, () => Promise<void>>> = {
  capacity: async () => {
    const sizes = process.argv.slice(3).map(Number)
    return (await import('./bench/capacity.ts')).benchCapacity(...(sizes.length > 0 ? [sizes] : []))
  },
}

/** What the parts start as processes of their own: `bench.ts as pong-bot '{…}'`. */
const ROLES: Readonly<Record<string, (settings: string) => Promise<void>>> = {
  'pong-bot': async (settings) => (await import('./bench/pong-bot.ts')).playPongBot(settings),
  'club-bot': async (settings) => (await import('./bench/club-bot.ts')).playClubBot(settings),
  'reminding-bot': async (settings) =>
    (await import('./bench/reminding-bot.ts')).playRemindingBot(settings),
  'bare-bot': async (settings) => (await import('./bench/bare-bot.ts')).playBareBot(settings),
  'capacity-bot': async (settings) =>
    (await import('./bench/capacity-bot.ts')).playCapacityBot(settings),
  'cold-board': async (settings) => (await import('./bench/cold-board.ts')).playColdBoard(settings),
}

const [first = '', role = '', settings = '{}'] = process.argv.slice(2)
const play = first === 'as' ? ROLES[role] : undefined
if (play) {
  await play(settings)
} else if (first !== '' && !PARTS[first] && !LONG_PARTS[first]) {
  const parts = [...Object.keys(PARTS), ...Object.keys(LONG_PARTS)]
  process.stderr.write(`No part "${first}"; there are ${parts.join(', ')}.\n`)
  process.exitCode = 1
} else {
  const load = loadavg()[0] ?? 0
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} cores, load ${load.toFixed(1)} before\n`) // prettier-ignore
  await LONG_PARTS[first]?.()
  for (const [name, run] of Object.entries(PARTS)) if (first === '' || first === name) await run()
}
