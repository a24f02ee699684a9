import { LONGEST_TYPED } from '#core/reminders/setup-draft.ts'
import { en } from '#messages/en.ts'
import { modalForm, type TextField } from './modal-form.ts'
import { setupTimesFormId, setupZoneFormId } from './setup-ids.ts'
import { whoseDraft, type DraftOwner } from './setup-shown.ts'

/** The field of the form for a zone. */
export const ZONE_FIELD = 'zone'

/** Asks for the time where the club runs, or for the city. */
export const zoneForm = (owner: DraftOwner) =>
  modalForm({
    id: setupZoneFormId.encode(whoseDraft(owner)),
    title: en.setup.zone.formTitle,
    fields: [
      {
        id: ZONE_FIELD,
        label: en.setup.zone.field,
        about: en.setup.zone.fieldAbout,
        maxLength: 60,
      },
    ],
  })

/** Asks for the times of all that goes to the channel; what was typed before stands in it again. */
export function timesForm(owner: DraftOwner) {
  const m = en.setup.times
  const { settings, typedTimes } = owner.draft
  const { card, preRun, lastCall, recap } = settings
  const field = (id: keyof typeof m.fields, on: boolean, time: string): TextField => {
    const value = typedTimes === null ? (on ? time : '') : (typedTimes[id] ?? '')
    return {
      id,
      label: m.fields[id],
      about: id === 'minutes' ? m.minutesAbout : m.fieldAbout,
      placeholder: time,
      optional: true,
      maxLength: LONGEST_TYPED,
      ...(value === '' ? {} : { value }),
    }
  }
  return modalForm({
    id: setupTimesFormId.encode(whoseDraft(owner)),
    title: m.formTitle,
    fields: [
      field('card', card.on, card.at),
      field('run', preRun.on, preRun.runAt),
      field('minutes', true, String(preRun.minutesBefore)),
      field('last-call', lastCall.on, lastCall.at),
      field('recap', recap.on, recap.at),
    ],
  })
}
