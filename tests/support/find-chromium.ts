import { existsSync } from 'node:fs'

/** Where systems put a Chromium; playwright-core brings none of its own. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium that CHROMIUM names, else the first in a usual place; null when there is none. */
export function findChromium(
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const named = env['CHROMIUM']
  if (named !== undefined && named !== '') return exists(named) ? named : null
  return PLACES.find(exists) ?? null
}
