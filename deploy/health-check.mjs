// Whether the bot is alive, for a container's health check: exit code 0 = yes. It asks /livez where
// HEALTH_PORT is set, and otherwise looks whether the process is there. Plain JavaScript, because it
// starts every minute.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import process from 'node:process'

const PATIENCE_MS = 5_000

/** The address at which a bot that listens on `host` is reached from this machine, as in a URL. */
function addressOf(host) {
  if (host === '' || host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

async function asks(port) {
  try {
    const host = addressOf((process.env.HEALTH_HOST ?? '').trim())
    const answer = await fetch(`http://${host}:${port}/livez`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const words = (await answer.text()).trim().slice(0, 200)
    return { ok: answer.ok, words: `/livez: ${answer.status} ${words}` }
  } catch (error) {
    return { ok: false, words: `/livez does not answer (${error.cause?.code ?? error.name})` }
  }
}

function looks() {
  const runs = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        const isOurs = statSync(`/proc/${pid}`).uid === process.getuid()
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        return isOurs && words.includes('src/main.ts')
      } catch {
        // It ended meanwhile.
        return false
      }
    })
  return { ok: runs, words: runs ? 'the process is there' : 'the process is not there' }
}

const port = (process.env.HEALTH_PORT ?? '').trim().toLowerCase()
const { ok, words } = port && port !== 'off' ? await asks(port) : looks()
process.stdout.write(`${words}\n`)
process.exitCode = ok ? 0 : 1
