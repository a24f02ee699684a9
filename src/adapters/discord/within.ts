import type { After } from './answer-interaction.ts'

/** Waits for `work`, but for `ms` milliseconds at most; whatever it comes to is not looked at. */
export async function within(after: After, ms: number, work: Promise<unknown>): Promise<void> {
  let cancel = () => {}
  const enough = new Promise<void>((resolve) => {
    cancel = after(ms, resolve)
  })
  await Promise.race([work, enough])
  cancel()
}
