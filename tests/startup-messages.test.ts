import { explainLost } from '#src/startup-messages.ts'
import { expect, test } from 'vitest'

test.each([
  [{ kind: 'token' }, 'put the new one into .env'],
  [{ kind: 'closed', code: 4004 }, 'put the new one into .env'],
  [{ kind: 'closed', code: 4010 }, 'Start it again: it asks at each start how many'],
  [{ kind: 'closed', code: 4011 }, 'Start it again: it asks at each start how many'],
  [{ kind: 'closed', code: 4012 }, 'A newer version of Clamshell does'],
  [{ kind: 'closed', code: 4013 }, 'needs no privileged intent'],
  [{ kind: 'closed', code: 4014 }, 'needs no privileged intent'],
  [{ kind: 'closed', code: 4999 }, 'with code 4999'],
] as const)('when Discord lets go with %o, the host is told what to do', (why, words) => {
  expect(explainLost(why)).toContain(words)
})
