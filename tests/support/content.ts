import { fileURLToPath } from 'node:url'
import { readContent } from '#adapters/content/read-content.ts'

/** The real content of the project, as the bot reads it at start. */
export const content = readContent(fileURLToPath(new URL('../../data', import.meta.url)))
