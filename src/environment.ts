import { parse } from 'dotenv'
import { readFileSync } from 'node:fs'

/** The `.env` file is there but cannot be read; the message is for the person who hosts the bot. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The process's variables, with those of the `.env` file at `path` where they are not set.
 * Throws an EnvironmentError when the file is there and cannot be read.
 */
export function readEnvironment(path: string, processVariables: Environment): Environment {
  return { ...readFileIfThere(path), ...processVariables }
}

function readFileIfThere(path: string): Environment {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    const reason = error instanceof Error ? error.message : String(error)
    throw new EnvironmentError(`The file ${path} cannot be read (${reason}).`, { cause: error })
  }
}
