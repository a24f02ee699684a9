import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ContentError } from '#adapters/content/content-error.ts'
import { readContent } from '#adapters/content/read-content.ts'

export const DATA = join(import.meta.dirname, '..', '..', '..', 'data')

// oxlint-disable-next-line typescript/no-explicit-any -- an editor may write any JSON
export type Json = any

/** A copy of `data/` that a coach may spoil; it is gone after the test. */
export class EditedData {
  readonly folder: string

  constructor() {
    const parent = mkdtempSync(join(tmpdir(), 'clamshell-data-'))
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
    this.folder = join(parent, 'data')
    cpSync(DATA, this.folder, { recursive: true })
  }

  path(file: string): string {
    return join(this.folder, file)
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text)
  }

  edit(file: string, change: (content: Json) => void): void {
    const content: Json = JSON.parse(readFileSync(this.path(file), 'utf8'))
    change(content)
    this.write(file, JSON.stringify(content))
  }

  remove(name: string): void {
    rmSync(this.path(name), { recursive: true })
  }

  makeFolder(name: string): void {
    mkdirSync(this.path(name))
  }

  /** The lines of the error that reading gives, without the heading; none = it was sound. */
  faultLines(): string[] {
    try {
      readContent(this.folder)
      return []
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      return error.message.split('\n').slice(1)
    }
  }
}
