import type { PageAction, PageOutcome } from '#practice/club/page-api.ts'
import type { Happening, Model } from './store.ts'
import type { Reading } from './text/timestamp.ts'

/** What every part of the page is given to draw itself and to do something. */
export interface PageContext {
  readonly model: Model
  readonly reading: Reading
  readonly happened: (happening: Happening) => void
  readonly act: (action: PageAction, signal?: AbortSignal) => Promise<PageOutcome>
  /** Becomes somebody else. */
  readonly become: (person: string) => void
}
