import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'

const ENTRY = join(import.meta.dirname, '..', 'bench.ts')

/** A process of its own that plays one role of the bench. */
export interface Child {
  /** What it told when it was ready. */
  readonly told: unknown
  /** @param question what a role that answers several is asked for */
  readonly ask: (question?: string) => Promise<unknown>
  /** Also when it has stopped already. */
  readonly stop: () => Promise<void>
}

/** Starts a role and waits until it is ready. Rejects when the process ends before. */
export async function startChild(
  role: string,
  settings: object,
  nodeOptions: readonly string[] = [],
): Promise<Child> {
  const child = fork(ENTRY, ['as', role, JSON.stringify(settings)], {
    execArgv: [...process.execArgv, ...nodeOptions],
  })
  const ended = once(child, 'exit')
  const next = async (): Promise<unknown> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => {
        throw new Error(`the process "${role}" has ended with ${code}`)
      }),
    ])
    return message
  }
  const told = await next()
  return {
    told,
    ask: (question = 'tell') => {
      child.send(question)
      return next()
    },
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
