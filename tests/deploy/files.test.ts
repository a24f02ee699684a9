import { accessSync, constants, existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const dockerfile = read('Dockerfile')
const unit = read('deploy/clamshell.service')
const compose = read('compose.yaml')

interface Manifest {
  readonly engines: { readonly node: string }
  readonly dependencies: Readonly<Record<string, string>>
}
const manifest = JSON.parse(read('package.json')) as Manifest

const missing = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !existsSync(join(ROOT, file)))

/** What the image takes out of the project. */
const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(
  ([, sources]) => sources?.split(' ') ?? [],
)

/** Modules that a file of this project names, as they are written. */
const importsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/(?:^|[\s}(])(?:from|import)\s*\(?\s*'([^']+)'/gm)].map(
    ([, name]) => name ?? '',
  )

describe('what the image is made of', () => {
  test('is there, and is not ignored', () => {
    expect(copied.length).toBeGreaterThan(5)
    const ignored = read('.dockerignore').split('\n')
    expect(missing(copied)).toEqual([])
    for (const source of copied) expect(ignored).toContain(`!${source}`)
    expect(ignored.filter((line) => line.startsWith('!')).toSorted()).toEqual(
      [...new Set(copied)].map((source) => `!${source}`).toSorted(),
    )
  })

  test('is all that the bot and its commands need, and of packages no development ones', () => {
    const files = globSync(['src/**/*.ts', 'commands/**/*.ts'], { cwd: ROOT })
      .filter((path) => !path.startsWith('src/practice/page/'))
      .concat(['backup', 'restore', 'invite', 'doctor', 'stand-in'].map((of) => `scripts/${of}.ts`))
    const names = files.flatMap((path) => importsOf(path))
    const packages = names
      .filter((name) => !/^(?:node:|#|\.\.?\/)/.test(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    expect(packages).toContain('discord.js')
    expect([...new Set(packages)].filter((name) => !(name in manifest.dependencies))).toEqual([])
    expect(names.filter((name) => name.startsWith('#tests/'))).toEqual([])
  })

  test('stands on a Node that is new enough', () => {
    const wanted = Number(/\d+/.exec(manifest.engines.node)?.[0])
    const [, major, debian] = /^FROM node:(\d+)-(\w+)-slim AS packages$/m.exec(dockerfile) ?? []
    expect(Number(major)).toBeGreaterThanOrEqual(wanted)
    // The same Debian for both, or Node may miss what it was linked with.
    expect(dockerfile).toMatch(new RegExp(`^FROM debian:${String(debian)}-slim$`, 'm'))
    expect(unit).toContain(`Node ${wanted}`)
  })

  test('holds nothing that is secret or somebody’s data', () => {
    expect(read('.dockerignore').split('\n')).toContain('*')
    for (const name of ['.env', 'var', 'node_modules', '.git']) expect(copied).not.toContain(name)
    expect(dockerfile).not.toContain('DISCORD_TOKEN')
  })
})

describe('the container and the service', () => {
  test('start files that are there, Node itself and no shell', () => {
    const started = [
      ...[...dockerfile.matchAll(/CMD \["node", "([^"]+)"\]/g)].map(([, file]) => file),
      /^ExecStart=\/usr\/bin\/node (\S+)$/m.exec(unit)?.[1],
    ]
    expect(started).toEqual(['deploy/health-check.mjs', 'src/main.ts', 'src/main.ts'])
    expect(missing(started.map((file) => file ?? ''))).toEqual([])
    const typed = [...compose.matchAll(/ bot node (\S+)/g)].map(([, file]) => file ?? '')
    expect(typed).toEqual(['scripts/invite.ts', 'scripts/doctor.ts', 'scripts/backup.ts'])
    expect(missing(typed)).toEqual([])
  })

  test('are told how by docs that name files that are there', () => {
    const told = ['README.md', 'docs/hosting.md', 'docs/backups.md', 'docs/first-server.md']
      .flatMap((path) => read(path).match(/(?:scripts|deploy)\/[\w-]+\.(?:ts|sh|service)/g) ?? [])
      .concat('deploy/as-bot.sh')
    expect(new Set(told).size).toBeGreaterThan(4)
    expect(missing(told)).toEqual([])
  })

  test('know the same folder for backups of one’s own, and let the bot write there', () => {
    const folder = /^# BACKUP_FOLDER=(\/\S+)$/m.exec(read('.env.example'))?.[1] ?? 'none'
    expect(compose).toContain(`# - ${folder}:${folder}\n`)
    expect(read('docs/hosting.md')).toContain(`ReadWritePaths=${folder}\n`)
    expect(read('docs/hosting.md')).toContain(`BACKUP_FOLDER=${folder}\n`)
  })

  test('publish the health port to nobody but this machine', () => {
    const published = compose.match(/'[\d.:]+:9464'/g) ?? []
    expect(published).toEqual(["'127.0.0.1:9464:9464'"])
  })

  test('run by hand as the service does: as its user, by its settings, out of the same unit', () => {
    const script = read('deploy/as-bot.sh')
    const user = /^User=(\S+)$/m.exec(unit)?.[1] ?? ''
    const settings = /^EnvironmentFile=(\S+)$/m.exec(unit)?.[1] ?? ''
    expect(script).toContain(`user=\${CLAMSHELL_USER:-${user}}`)
    expect(script).toContain(`settings=\${CLAMSHELL_SETTINGS:-${settings}}`)
    expect(script).toContain('sed -n \'s/^Environment=//p\' "$project/deploy/clamshell.service"')
    expect(accessSync(join(ROOT, 'deploy/as-bot.sh'), constants.X_OK)).toBeUndefined()
  })

  test('are no root, and write to one folder', () => {
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM'))
    expect(unit).toMatch(/^User=clamshell$/m)
    expect(unit).toMatch(/^ProtectSystem=strict$/m)
    expect(compose).toMatch(/^ {4}read_only: true$/m)
    expect(compose).toMatch(/cap_drop: \[ALL\]/)
    for (const [text, folder] of [
      [dockerfile, '/data'],
      [compose, '/data'],
      [unit, '/var/lib/clamshell'],
    ] as const)
      // prettier-ignore
      expect(text).toMatch(new RegExp(`DATABASE_PATH[=:] ?${folder}/clamshell.db`))
  })

  test('leave the bot the time that it takes to stop', () => {
    expect(compose).toContain('stop_grace_period: 30s')
    expect(unit).toContain('TimeoutStopSec=30s')
    expect(dockerfile).toContain('STOPSIGNAL SIGTERM')
  })

  test('do not forbid V8 to compile', () => {
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute/m)
  })
})

describe('trying it without a container', () => {
  const script = read('scripts/try-install.sh')

  test('takes its steps out of the Dockerfile', () => {
    expect(script).toContain(String.raw`sed -n 's/^COPY \([^-].*\)$/\1/p' "$project/Dockerfile"`)
    expect(script).toContain(String.raw`sed -n 's/^RUN npm \(.*\)$/\1/p' "$project/Dockerfile"`)
    expect(dockerfile).toMatch(/^RUN npm ci --omit=dev --ignore-scripts/m)
  })

  test('names files of the project that are there', () => {
    const named = script.match(/(?:scripts|deploy|src)\/[\w/.-]+\.(?:ts|mjs)/g) ?? []
    expect(named.length).toBeGreaterThan(4)
    expect(missing(named)).toEqual([])
  })
})
