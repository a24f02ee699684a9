import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { findChromium } from './tests/support/find-chromium.ts'

const hasBrowser = findChromium(process.env) !== null

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // scripts/check.ts says so when they are left out.
    exclude: hasBrowser ? [] : ['tests/browser/**'],
    // The process zone of the bot; a test that needs another zone says so itself.
    env: { TZ: 'UTC' },
    // A handler that never settles must fail the run instead of hanging it.
    // Generous, because the machine that checks may have much else to do.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
