import type { ServerResponse } from 'node:http'
import type { RealClock } from '#practice/real-clock.ts'
import { refusals } from '#practice/world/api-error.ts'
import type { ActiveTrouble } from './misbehaviour.ts'
import { rateLimited, refused, type Outcome } from './outcome.ts'

/**
 * Runs a request under a misbehaviour. The outcome's status is 0 where the client gets no answer;
 * its connection has then been dealt with.
 */
export async function sufferTrouble(
  trouble: ActiveTrouble,
  clock: RealClock,
  response: ServerResponse,
  run: () => Outcome,
): Promise<Outcome> {
  const { misbehaviour } = trouble
  switch (misbehaviour.kind) {
    case 'rate limit':
      return rateLimited(misbehaviour.retryAfterSeconds, misbehaviour.global ?? false, {})
    case 'unauthorised':
      return refused(refusals.unauthorised())
    case 'server error':
      if (misbehaviour.worked) run()
      return { status: misbehaviour.status, body: { message: 'Server Error', code: 0 } }
    case 'delay': {
      const outcome = misbehaviour.arrivesLate ? undefined : run()
      await new Promise<void>((go) => clock.setTimeout(go, misbehaviour.ms))
      return outcome ?? run()
    }
    case 'hang': {
      const outcome = misbehaviour.worked ? run() : {}
      await new Promise<void>((go) => {
        trouble.whenStopped(go)
        response.on('close', go)
      })
      response.destroy()
      return { ...outcome, status: 0 }
    }
    case 'close': {
      const outcome = misbehaviour.worked ? run() : {}
      if (misbehaviour.reset) response.socket?.resetAndDestroy()
      else response.destroy()
      return { ...outcome, status: 0 }
    }
  }
}
