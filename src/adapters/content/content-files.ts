import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type * as z from 'zod'
import type { ContentFault, ParsedFile, UnfitFile } from '#core/training/content-fault.ts'
import { fileFaults } from './file-faults.ts'
import { parseJson } from './parse-json.ts'
import { plainReason } from './plain-reason.ts'

/** The folder `data/` on disk. Collects what is wrong instead of throwing at the first. */
export class ContentFiles {
  readonly faults: ContentFault[] = []
  /** Files that are JSON but do not fit their schema. */
  readonly unfit: UnfitFile[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  get isMissing(): boolean {
    return !existsSync(this.#folder)
  }

  /** `data/exercises/clamshell.json`, wherever the folder lies on this machine. */
  shownAs(...parts: readonly string[]): string {
    return [basename(this.#folder), ...parts].join('/')
  }

  fault(file: string, reason: string): void {
    this.faults.push({ file, path: '', reason })
  }

  /** Names of the JSON files of a subfolder, sorted; '' = the folder itself. */
  list(subfolder: string): string[] {
    const shown = subfolder === '' ? this.shownAs() : this.shownAs(subfolder)
    try {
      return readdirSync(join(this.#folder, subfolder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
        .map((entry) => entry.name)
        .toSorted()
    } catch {
      this.fault(shown, 'the folder is missing or cannot be read')
      return []
    }
  }

  /** The file's value if it fits the schema, else null and its faults are noted. */
  parse<T>(schema: z.ZodType<T>, ...parts: readonly string[]): ParsedFile<T> | null {
    const file = this.shownAs(...parts)
    let text: string
    try {
      text = readFileSync(join(this.#folder, ...parts), 'utf8')
    } catch {
      this.fault(file, 'the file is missing or cannot be read')
      return null
    }
    const json = parseJson(text)
    if (json.kind === 'broken') {
      this.fault(file, json.reason)
      return null
    }
    const result = schema.safeParse(json.value, { error: plainReason })
    if (result.success) return { file, value: result.data }
    this.faults.push(...fileFaults(file, result.error))
    this.unfit.push({ file, json: json.value })
    return null
  }
}
