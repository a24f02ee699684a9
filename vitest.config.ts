import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The process zone of the bot; a test that needs another zone says so itself.
    env: { TZ: 'UTC' },
    // A handler that never settles must fail the run instead of hanging it.
    testTimeout: 20_000,
  },
})
