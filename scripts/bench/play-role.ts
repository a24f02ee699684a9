import process from 'node:process'

/**
 * The other end of `startChild`: tells that this process is ready, then answers each question with
 * `tell`, until the parent lets go of it.
 */
export function playRole(tell: () => unknown, stop: () => Promise<void>): void {
  process.on('message', () => {
    process.send?.(tell())
  })
  process.on('disconnect', () => {
    void stop().then(() => process.exit(0))
  })
  process.send?.(tell())
}
