import { pino, type DestinationStream, type Logger } from 'pino'
import { prettyFactory } from 'pino-pretty'
import { redact } from './redact.ts'

interface Settings {
  readonly level: string
  /** Values that must never be printed, such as the bot's token. */
  readonly secrets: readonly string[]
  /** Written for eyes instead of machines. */
  readonly readable: boolean
  readonly to: { readonly write: (text: string) => unknown }
}

/** A log whose every line has been cleared of secrets, whatever part of it they hid in. */
export function createLog({ level, secrets, readable, to }: Settings): Logger {
  const format = readable
    ? prettyFactory({ translateTime: 'yyyy-mm-dd HH:MM:ss', ignore: 'pid,hostname' })
    : (line: string) => line
  const stream: DestinationStream = {
    write: (line) => {
      to.write(redact(format(line), secrets))
    },
  }
  return pino({ level, base: null, serializers: { err: describeError } }, stream)
}

/** What helps to find the cause. discord.js's errors also carry whole request bodies: left out. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, status, method, url } = error as Error & Record<string, unknown>
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) }
  const { name, message, stack } = error
  return { type: name, message, code, status, method, url, stack, ...cause }
}
