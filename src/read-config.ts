import { join } from 'node:path'
import process from 'node:process'
import { parseConfig, type ParsedConfig } from './config.ts'
import { readEnvironment } from './environment.ts'

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..')

/** The configuration out of `.env` and the process's variables. Throws an EnvironmentError. */
export const readConfig = (): ParsedConfig =>
  parseConfig(readEnvironment(join(ROOT, '.env'), process.env))
