import { changeDraft, type SetupChange } from '#core/reminders/setup-change.ts'
import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import type { ClubChannel, ClubRole } from '#use-cases/ports.ts'
import { editDraft } from '#use-cases/setup/edit-draft.ts'
import { resumeSetup } from '#use-cases/setup/resume-setup.ts'
import { saveSetup } from '#use-cases/setup/save-setup.ts'
import { openStores } from '#tests/support/open-stores.ts'

export const CLUB = '100'
export const CAPTAIN = '7'

/** Noon in UTC on a day; or the moment, when one is given. */
const at = (day: string): Temporal.Instant =>
  Temporal.Instant.from(day.includes('T') ? day : `${day}T12:00:00Z`)

export const TUESDAY = '2026-11-24'

/** A week in Berlin, with reminders in channel 5. */
export const BERLIN: SetupChange = {
  week: { timeZone: 'Europe/Berlin', runDays: [3, 6, 7], hardRunDays: [7] },
  settings: { channelId: '5' },
}

/** The set-up over real stores, in a Discord with these channels and roles. */
export function setupWorld(channels: readonly ClubChannel[] = [], roles: readonly ClubRole[] = []) {
  const stores = openStores()
  const ports = {
    ...stores,
    directory: {
      channelOf: (clubId: string, id: string) =>
        (clubId === CLUB ? channels.find((one) => one.id === id) : undefined) ?? null,
      roleOf: (clubId: string, id: string) =>
        (clubId === CLUB ? roles.find((one) => one.id === id) : undefined) ?? null,
    },
  }
  const editor = (on: string = TUESDAY, memberId: string = CAPTAIN) => ({
    clubId: CLUB,
    memberId,
    now: at(on),
  })
  /** Goes on with the captain's draft. */
  const change = (wanted: SetupChange, on?: string, memberId?: string): SetupDraft => {
    const who = editor(on, memberId)
    const { draft } = resumeSetup(who, null, ports)
    editDraft(who, draft.begun, (before) => changeDraft(before, wanted), ports)
    return resumeSetup(who, null, ports).draft
  }
  const save = (draft: SetupDraft, on?: string, memberId?: string) =>
    saveSetup(editor(on, memberId), draft, ports)
  return { stores, ports, editor, change, save }
}
