import { KIT, type Kit } from '#core/training/member-profile.ts'
import { en } from '#messages/en.ts'

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `a barbell and a loop band`, always in the same order; empty without any. */
export const writtenKit = (kit: ReadonlySet<Kit>): string =>
  AND.format(KIT.filter((one) => kit.has(one)).map((one) => en.common.kit[one]))
