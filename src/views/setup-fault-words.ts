import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import type { SetupFault } from '#core/reminders/setup-faults.ts'
import { en } from '#messages/en.ts'
import { writtenHour } from './setup-words.ts'

/**
 * What is wrong with a draft.
 *
 * @param draft as it was asked for, also when that was refused
 */
export const setupFaultWords = (fault: SetupFault, { week }: Pick<SetupDraft, 'week'>): string =>
  en.setup.faults[fault](writtenHour(week.dayStartHour))
