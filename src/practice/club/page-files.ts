import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'

/** A file for the browser. */
export interface PageFile {
  readonly type: string
  readonly body: string | Buffer
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

/** Names without a dot in front, so that no path leads out of its folder. */
const PAGE = /^\/page\/((?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(css|png|svg|ts|woff2))$/
const LIT = /^\/vendor\/lit-html\/((?:[\w-]+\/)*[\w-]+\.js)$/

const PAGE_FOLDER = join(import.meta.dirname, '../page')
const LIT_FOLDER = join(import.meta.dirname, '../../../node_modules/lit-html')

/** How the page's modules name what they import, for a browser that knows no package.json. */
const IMPORT_MAP = JSON.stringify({
  imports: {
    'lit-html': '/vendor/lit-html/lit-html.js',
    'lit-html/': '/vendor/lit-html/',
    '#practice/page/': '/page/',
  },
})

/** What the Content-Security-Policy must allow: the one inline script, by its hash. */
export const IMPORT_MAP_HASH = `sha256-${createHash('sha256').update(IMPORT_MAP).digest('base64')}`

const stripped = new Map<string, { readonly changedAt: number; readonly body: string }>()

/** The file at a path of the page's server; undefined where there is none. */
export async function pageFile(path: string): Promise<PageFile | undefined> {
  try {
    if (path === '/') return { type: 'text/html; charset=utf-8', body: await pageItself() }
    const [, own, extension = ''] = PAGE.exec(path) ?? []
    const type = TYPES[extension] ?? ''
    if (own && extension === 'ts') return { type, body: await asJavaScript(join(PAGE_FOLDER, own)) }
    if (own) return { type, body: await readFile(join(PAGE_FOLDER, own)) }
    const lit = LIT.exec(path)?.[1]
    if (!lit) return undefined
    return { type: TYPES['js'] ?? '', body: await readFile(join(LIT_FOLDER, lit)) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The import map comes first: the browser wants it before any module. */
async function pageItself(): Promise<string> {
  const html = await readFile(join(PAGE_FOLDER, 'index.html'), 'utf8')
  return html.replace('<head>', () => `<head><script type="importmap">${IMPORT_MAP}</script>`)
}

/** Stripped once and again when the file has changed, so that a reload shows what was edited. */
async function asJavaScript(file: string): Promise<string> {
  const { mtimeMs: changedAt } = await stat(file)
  const known = stripped.get(file)
  if (known?.changedAt === changedAt) return known.body
  const body = withoutWarning(await readFile(file, 'utf8'))
  stripped.set(file, { changedAt, body })
  return body
}

/** Node warns on the terminal that its type stripping is new, which no visitor needs to know. */
function withoutWarning(source: string): string {
  const usual = Object.getOwnPropertyDescriptor(process, 'emitWarning')
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(source)
  } finally {
    if (usual) Object.defineProperty(process, 'emitWarning', usual)
  }
}
