import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { InteractionType } from 'discord-api-types/v10'
import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const TOKEN = 'a-token.that-is.secret'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})

/** The project without its dependencies' installation, so that no test can set one off or spoil one. */
function copyOfProject(): string {
  const root = join(folder, 'copy')
  for (const part of ['src', 'commands', 'data', 'scripts', 'package.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true })
  }
  const lock = join(root, 'package-lock.json')
  writeFileSync(lock, '{}')
  utimesSync(lock, 0, 0)
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  return root
}

/** The bot as a process of its own. Environment variables of this machine are kept out. */
function start(env: Record<string, string>, root = ROOT, by: 'node' | 'npm' = 'node') {
  const [program, given] =
    by === 'npm'
      ? ['npm', ['--prefix', root, 'start']]
      : [process.execPath, [join(root, 'src/main.ts')]]
  const child = spawn(program, given, {
    cwd: folder,
    env: { PATH: process.env['PATH'], DATABASE_PATH: join(folder, 'clamshell.db'), ...env },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      resolve(code)
    })
  })
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output.includes(words)) resolve()
      }
      listeners.add(look)
      look()
      child.on('close', () => {
        reject(new Error(`ended without saying “${words}”:\n${output}`))
      })
    })
  return { child, ended, says, output: () => output }
}

async function startAgainstPractice() {
  const discord = await startPracticeDiscord({ token: TOKEN })
  onTestFinished(() => discord.stop())
  const club = discord.addGuild({ name: 'Harbour Runners' })
  const ana = discord.addUser({ name: 'ana' })
  club.join(ana)
  const bot = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl })
  await bot.says('commands registered')
  return { discord, bot, ana, general: club.channel('general') }
}

describe('the process', () => {
  test('logs in, registers and answers', async () => {
    const { ana, general, bot } = await startAgainstPractice()
    const answer = await ana.in(general).type('/hips today')
    expect(answer.text).toMatch(/^## (Hip day|Run day|Hard run|Rest day)/)
    expect(bot.output()).not.toContain(TOKEN)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s', async (signal) => {
    const { bot, ana, general } = await startAgainstPractice()
    await ana.in(general).type('/hips me level:2')
    bot.child.kill(signal)
    expect(await bot.ended).toBe(0)
    const db = new Database(join(folder, 'clamshell.db'), { readonly: true })
    expect(db.prepare('SELECT level FROM profiles').pluck().all()).toEqual([2])
    db.close()
  })

  test('draws the moves beside its database, and ends cleanly in the middle of that', async () => {
    const { bot } = await startAgainstPractice()
    const pictures = join(folder, 'pictures')
    while (!existsSync(pictures) || readdirSync(pictures).length === 0) await setImmediate()
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(bot.output()).not.toMatch(/"level":(40|50|60)/)
    expect(readdirSync(pictures).every((name) => name.startsWith('still-'))).toBe(true)
  })

  test('ends on SIGTERM also while it is still logging in', async () => {
    const discord = await startPracticeDiscord({ token: TOKEN })
    onTestFinished(() => discord.stop())
    const trouble = discord.misbehave({ kind: 'hang' }, { route: '/gateway/bot' })
    const bot = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl })
    await trouble.whenStruck()
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
  })

  test('lives through interactions that discord.js itself stumbles over', async () => {
    const { ana, general, bot } = await startAgainstPractice()
    const place = ana.in(general)
    const menu = await place.raw({
      type: InteractionType.ApplicationCommand,
      data: { id: '1', name: 'hips', type: 2 },
    })
    expect(menu.text).toContain('I do not know that command')
    const nothing = await place.raw({ type: InteractionType.MessageComponent, data: null })
    expect(nothing.failed).toBe(false)
    expect((await place.type('/hips help')).text).toContain('Clamshell')
    expect(bot.child.exitCode).toBeNull()
  })

  test('in production without a token it says how to get one', async () => {
    const { ended, output } = start({ NODE_ENV: 'production' })
    expect(await ended).toBe(1)
    expect(output()).toContain('https://discord.com/developers/applications')
    expect(output()).toContain('.env.example')
  })

  test('an empty token is a fault, and every fault is named at once', async () => {
    const { ended, output } = start({ DISCORD_TOKEN: '', LOG_LEVEL: 'loud', DATABASE_PATH: ' ' })
    expect(await ended).toBe(1)
    for (const key of ['DISCORD_TOKEN', 'LOG_LEVEL', 'DATABASE_PATH']) {
      expect(output()).toContain(`- ${key} `)
    }
  })

  test('a token that Discord does not know is explained and not printed', async () => {
    const discord = await startPracticeDiscord()
    onTestFinished(() => discord.stop())
    const { ended, output } = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl })
    expect(await ended).toBe(1)
    expect(output()).toContain('Discord does not accept the token')
    expect(output()).not.toContain(TOKEN)
  })

  test('a Discord that cannot be reached is explained', async () => {
    const { ended, output } = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9' })
    expect(await ended).toBe(1)
    expect(output()).toContain('Discord could not be reached')
  })

  test('a database of a newer version is refused in words', async () => {
    const db = new Database(join(folder, 'clamshell.db'))
    db.pragma('user_version = 999')
    db.close()
    const { ended, output } = start({ DISCORD_TOKEN: TOKEN })
    expect(await ended).toBe(1)
    expect(output()).toContain('written by a newer version of Clamshell')
    expect(output()).not.toContain('    at ')
  })

  test('a damaged database is said with what to do about it', async () => {
    const path = join(folder, 'clamshell.db')
    openDatabase(path).close()
    const bytes = readFileSync(path)
    // The first page, and with it the list of tables, is whole; what they hold is not.
    writeFileSync(path, bytes.fill(0xff, 4_096))
    const { ended, output } = start({ DISCORD_TOKEN: TOKEN })
    expect(await ended).toBe(1)
    expect(output()).toContain('npm run restore FILE')
    expect(output()).not.toContain('    at ')
  })

  test('faults in data/ stop the start, all of them with file, place and reason', async () => {
    const root = copyOfProject()
    writeFileSync(join(root, 'data/exercises/plank.json'), '{ "id": ')
    const clamshell = join(root, 'data/exercises/clamshell.json')
    const spoilt = JSON.parse(readFileSync(clamshell, 'utf8')) as { swaps: string[] }
    spoilt.swaps.push('frog-bridge')
    writeFileSync(clamshell, JSON.stringify(spoilt))
    const { ended, output } = start({ DISCORD_TOKEN: TOKEN }, root)
    expect(await ended).toBe(1)
    expect(output()).toContain('data/exercises/plank.json: is not valid JSON')
    expect(output()).toMatch(/data\/exercises\/clamshell\.json: swaps\.\d: .*frog-bridge/)
    expect(output()).not.toContain('    at ')
  })
})

describe('the practice club', () => {
  test('opens where there is no token, says where, and closes cleanly', async () => {
    const club = start({ PRACTICE_PORT: '0' }, copyOfProject())
    await club.says('The practice club is open: http://127.0.0.1:')
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(club.output())?.[0] ?? ''
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<html')
    club.child.kill('SIGTERM')
    expect(await club.ended).toBe(0)
  })

  test('a port in use is said, and another one taken', async () => {
    const first = start({ PRACTICE_PORT: '0' }, copyOfProject())
    await first.says('The practice club is open: http://127.0.0.1:')
    const port = /127\.0\.0\.1:(\d+)/.exec(first.output())?.[1] ?? ''
    const second = start({ PRACTICE_PORT: port }, join(folder, 'copy'))
    await second.says('The practice club is open')
    expect(second.output()).toContain(`Port ${port} is in use by another program`)
  })
})

describe('npm start', () => {
  test('hands SIGTERM on to the bot and waits for its clean end', async () => {
    const discord = await startPracticeDiscord({ token: TOKEN })
    onTestFinished(() => discord.stop())
    const bot = start(
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl },
      copyOfProject(),
      'npm',
    )
    await bot.says('commands registered')
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(bot.output()).toContain('stopping')
  })
})
