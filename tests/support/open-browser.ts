import { chromium, type Browser } from 'playwright-core'
import process from 'node:process'
import { findChromium } from './find-chromium.ts'

/** Without these a Chromium talks to its maker at every start. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

/** A headless Chromium; throws where none is installed. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('no Chromium was found; name one in CHROMIUM')
  // Chromium refuses its sandbox to root, as whom containers and CI run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...QUIET, ...sandbox] })
}
