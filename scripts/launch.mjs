// Runs a TypeScript file of this project with the project's own Node, after installing what is
// missing. It is plain JavaScript without dependencies, because it also has to run on the old Node
// of a fresh machine, before anything is installed.
//
//   node scripts/launch.mjs src/main.ts [arguments]
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, statSync, utimesSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const lock = join(root, 'package-lock.json')
// Written by npm at the end of an install: missing after one that was interrupted.
const modules = join(root, 'node_modules')
const installed = join(modules, '.package-lock.json')
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node')

function isInstalled() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
}

function install() {
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    process.stderr.write(
      'node_modules is a link to another folder, which an install would empty.\n',
    )
    process.stderr.write('Run "npm ci --include=dev" where it leads, or remove the link.\n')
    process.exit(1)
  }
  process.stderr.write('Installing what is missing. This happens once, and again after updates.\n')
  // --include=dev: Node itself is a development dependency, also where NODE_ENV is production.
  // Errors only: npm warns of the old Node outside, which is just what is being mended.
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const result = npm
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (result.status !== 0) {
    process.stderr.write('The installation failed; the lines above say why. Is there a network?\n')
    process.exit(1)
  }
  // A lock file from the future would otherwise be installed at each start.
  const newest = new Date(Math.max(Date.now(), statSync(lock).mtimeMs))
  utimesSync(installed, newest, newest)
}

/** The Node to use: this one where it is new enough, else the one among the dependencies. */
function nodeToUse() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = Number(/\d+/.exec(engines.node)?.[0])
  const major = Number(process.versions.node.split('.')[0])
  return major >= wanted ? process.execPath : ownNode
}

function runWith(node, file, words) {
  const child = spawn(node, [file, ...words], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
  })
}

if (!isInstalled()) install()

const [file, ...words] = process.argv.slice(2)
const target = resolve(root, file)
// Programs in node_modules/.bin find the same Node, however this script was called.
process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
const node = nodeToUse()
if (node === process.execPath) {
  process.argv = [node, target, ...words]
  // Saves a third of the start from the second one on; without effect where it cannot write.
  module.enableCompileCache?.(join(root, 'node_modules', '.cache', 'compile'))
  await import(pathToFileURL(target).href)
} else {
  runWith(node, target, words)
}
