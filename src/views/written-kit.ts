import { KIT, type Kit } from '#core/training/member-profile.ts'
import { en } from '#messages/en.ts'
import { writtenList } from './written-list.ts'

/** `a barbell and a loop band`, always in the same order; empty without any. */
export const writtenKit = (kit: ReadonlySet<Kit>): string =>
  writtenList(KIT.filter((one) => kit.has(one)).map((one) => en.common.kit[one]))
