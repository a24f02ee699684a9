// Whether the bot is alive, for a container's health check: exit code 0 = yes. It asks /livez where
// HEALTH_PORT is set, and otherwise looks whether the process is there. Plain JavaScript, because it
// starts every minute.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import process from 'node:process'

const PATIENCE_MS = 5_000

async function asks(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/livez`, {
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

const port = process.env.HEALTH_PORT
const { ok, words } = port ? await asks(port) : looks()
process.stdout.write(`${words}\n`)
process.exitCode = ok ? 0 : 1
