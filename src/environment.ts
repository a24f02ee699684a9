import { parse } from 'dotenv'
import { readFileSync } from 'node:fs'

type Environment = Readonly<Record<string, string | undefined>>

/** The process's variables, with those of the `.env` file at `path` where they are not set. */
export function readEnvironment(path: string, processVariables: Environment): Environment {
  return { ...readFileIfThere(path), ...processVariables }
}

function readFileIfThere(path: string): Environment {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}
