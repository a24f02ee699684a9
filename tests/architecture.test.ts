import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/**
 * Who may import whom: the authority on the walls of the house. A layer may always import from
 * itself; what is not listed is not allowed. Ours are written as in package.json (`#core`),
 * packages and Node's own modules by name, a single file by its whole path.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['zod'],
  'src/messages': [],
  'src/interactions': ['discord-api-types', 'zod'],
  'src/use-cases': ['#core', '@vvo/tzdb', 'fuse.js'],
  'src/views': ['#core', '#messages', '#interactions', 'csv-stringify', 'discord-api-types', 'zod'],
  commands: ['#core', '#messages', '#interactions', '#pictures', '#use-cases', '#views', 'zod'],
  'src/reminders': ['#core', '#messages', '#interactions', '#pictures', '#use-cases', '#views'],
  'src/adapters/content': ['#core', 'node', 'zod'],
  'src/adapters/cron': ['node-cron'],
  'src/adapters/discord': [
    '#core',
    '#interactions',
    '#use-cases',
    'discord-api-types',
    'discord.js',
    'node',
    'zod',
  ],
  'src/adapters/health': ['#use-cases', 'node', 'prom-client', 'zod'],
  'src/adapters/log': ['pino', 'pino-pretty'],
  'src/adapters/move-pictures': ['#core', '#messages', '#pictures', '#use-cases', 'node'],
  'src/adapters/sqlite': ['#core', '#use-cases', 'better-sqlite3', 'node', 'zod'],
  // What a host runs beside the bot. It composes, as the files of src/ do, and nobody imports it.
  'src/hosting': [
    '#adapters',
    '#commands',
    '#core',
    '#interactions',
    '#messages',
    '#src/config.ts',
    '#src/environment.ts',
    '#src/startup-messages.ts',
    '#use-cases',
    'better-sqlite3',
    'discord-api-types',
    'discord.js',
    'node',
    'zod',
  ],
  'src/pictures': ['#core', '#messages', '@resvg/resvg-js', 'node'],
  // Stands before src/practice, whose walls it would have otherwise: it runs in a browser.
  'src/practice/page': ['discord-api-types', 'lit-html', '#practice/club/page-api.ts'],
  'src/practice': ['discord-api-spec', 'discord-api-types', 'node', 'ws', 'zod'],
}

/** The composition root sees everything. */
const ROOT_FILES = /^src\/[^/]+\.ts$/

const files = globSync(['src/**/*.ts', 'commands/**/*.ts'], { cwd: ROOT }).map((path) => ({
  path,
  source: readFileSync(join(ROOT, path), 'utf8'),
}))

const layerOf = (path: string): string | undefined =>
  Object.keys(ALLOWED).find((layer) => path.startsWith(`${layer}/`))

/** Every module that a file names, types included. */
const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:^|[\s}])(?:from\s+|import\s+|import\s*\(\s*)'([^']+)'/gm)].map(
    (match) => match[1] ?? '',
  )

/** `#core/x.ts` → `#core`, `zod/mini` → `zod`, `node:fs` → `node`, `@a/b/c` → `@a/b`. */
function targetOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node'
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** The layer's own name in imports: `src/adapters/log` → `#adapters/log`. */
const ownName = (layer: string): string => `#${layer.replace(/^src\//, '')}`

function trespasses(path: string, source: string): string[] {
  const layer = layerOf(path)
  if (layer === undefined) return [`${path} belongs to no layer`]
  return importsOf(source)
    .filter((specifier) => !specifier.startsWith('./'))
    .filter((specifier) => !specifier.startsWith(`${ownName(layer)}/`))
    .filter((specifier) => !ALLOWED[layer]?.includes(targetOf(specifier)))
    .filter((specifier) => !ALLOWED[layer]?.includes(specifier))
    .map((specifier) => `${path} imports ${specifier}`)
}

describe('the walls between the layers', () => {
  test('the files of the house are found', () => {
    expect(files.length).toBeGreaterThan(50)
  })

  test('nobody imports from a layer that is not on their list', () => {
    const found = files
      .filter(({ path }) => !ROOT_FILES.test(path))
      .flatMap(({ path, source }) => trespasses(path, source))
    expect(found).toEqual([])
  })

  test('the list itself would catch a trespasser', () => {
    const source = "import { Client } from 'discord.js'\nimport type { A } from '#views/a.ts'"
    expect(trespasses('src/core/training/x.ts', source)).toEqual([
      'src/core/training/x.ts imports discord.js',
      'src/core/training/x.ts imports #views/a.ts',
    ])
    expect(trespasses('src/adapters/log/x.ts', "import '#adapters/sqlite/y.ts'")).toHaveLength(1)
  })

  test('paths go down a folder or across by name, never up', () => {
    const found = files.flatMap(({ path, source }) =>
      importsOf(source)
        .filter((specifier) => specifier.startsWith('../'))
        .map((specifier) => `${path} imports ${specifier}`),
    )
    expect(found).toEqual([])
  })

  test('only the composition root reads the clock', () => {
    const clocks = /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/
    const found = files
      .filter(({ path }) => !ROOT_FILES.test(path) && path !== 'src/practice/real-clock.ts')
      .filter(({ source }) => clocks.test(source))
      .map(({ path }) => path)
    expect(found).toEqual([])
  })

  test('the domain knows no Date, no environment and no chance', () => {
    const outside = /\bDate\b|\bprocess\b|\bMath\.random\b|\bsetTimeout\b/
    const found = files
      .filter(({ path }) => path.startsWith('src/core/'))
      .filter(({ source }) => outside.test(source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
      .map(({ path }) => path)
    expect(found).toEqual([])
  })
})
