import process from 'node:process'

/**
 * The other end of `startChild`: tells that this process is ready, then answers each question with
 * `tell`, until the parent lets go of it.
 */
export function playRole(tell: (question: string) => unknown, stop: () => Promise<void>): void {
  process.on('message', (question: string) => {
    void Promise.resolve(tell(question)).then((answer) => process.send?.(answer))
  })
  process.on('disconnect', () => {
    void stop().then(() => process.exit(0))
  })
  process.send?.(tell('tell'))
}
