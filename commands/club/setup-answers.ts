import { changeDraft } from '#core/reminders/setup-change.ts'
import { LONGEST_TYPED, type SetupDraft } from '#core/reminders/setup-draft.ts'
import { modal } from '#interactions/modal.ts'
import type { Reply } from '#interactions/reply.ts'
import type { ModalRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { editDraft } from '#use-cases/setup/edit-draft.ts'
import { findClubZone, type ZoneAnswer } from '#use-cases/setup/find-club-zone.ts'
import { readTimes, type TimesAnswer } from '#use-cases/setup/read-times.ts'
import type { Editor } from '#use-cases/setup/setup-ports.ts'
import { ZONE_FIELD } from '#views/setup-forms.ts'
import { setupTimesFormId, setupZoneFormId } from '#views/setup-ids.ts'
import { asEditor, draftGone, overPrivate } from './as-editor.ts'
import { editedBody, setupBody } from './setup-body.ts'

const answers = (_: unknown, { onPrivateMessage }: ModalRequest) =>
  onPrivateMessage ? 'update' : 'private'

/** The form for the time where the club runs, or for the city. */
export const setupZoneForm = (app: App) =>
  modal({
    id: setupZoneFormId,
    answers,
    run: ({ club, captain, draft }, request) =>
      asEditor(app, request, { club, captain }, (editor) => {
        const typed = request.fields.get(ZONE_FIELD)?.[0] ?? ''
        const answer = findClubZone(typed, editor.now, app.zones)
        return zoneReply(app, editor, request, Number(draft), answer)
      }),
  })

function zoneReply(
  app: App,
  editor: Editor,
  request: ModalRequest,
  begun: number,
  answer: ZoneAnswer,
): Reply {
  const work = (before: SetupDraft) =>
    answer.kind === 'zone'
      ? changeDraft(before, { week: { timeZone: answer.zone } })
      : { draft: before, fault: null }
  const outcome = editDraft(editor, begun, work, app)
  if (outcome.kind === 'no-draft') return draftGone()
  if (answer.kind === 'zone') return overPrivate(request, editedBody(app, editor, outcome))
  const note = answer.kind === 'same-time' ? null : zoneRefusal(answer)
  const zones = 'zones' in answer ? answer.zones : []
  return overPrivate(request, setupBody(app, editor, outcome.draft, { note, zones }))
}

function zoneRefusal(answer: Exclude<ZoneAnswer, { kind: 'zone' | 'same-time' }>): string {
  const m = en.setup.zone
  switch (answer.kind) {
    case 'not-a-time':
      return m.notATime(answer.written)
    case 'nobody-has':
      return m.nobodyHas(answer.written)
    case 'like-it':
      return `${m.unsure(answer.written)} ${m.isItOne}`
    case 'not-a-zone':
      return m.notAZone(answer.written)
  }
}

/** The form for the times of all that goes to the channel. */
export const setupTimesForm = (app: App) =>
  modal({
    id: setupTimesFormId,
    answers,
    run: ({ club, captain, draft }, request) =>
      asEditor(app, request, { club, captain }, (editor) => {
        const typed = new Map([...request.fields].map(([field, [value = '']]) => [field, value]))
        let wrong: Extract<TimesAnswer, { kind: 'wrong' }> | null = null
        const outcome = editDraft(
          editor,
          Number(draft),
          (before) => {
            const read = readTimes(typed, before.settings)
            if (read.kind === 'wrong') wrong = read
            const changed =
              read.kind === 'times'
                ? changeDraft(before, { settings: read.settings })
                : { draft: before, fault: null }
            const isTaken = read.kind === 'times' && changed.fault === null
            // Five fields are not typed again for the sake of one.
            return isTaken
              ? changed
              : { ...changed, draft: { ...before, typedTimes: keptOf(typed) } }
          },
          app,
        )
        if (outcome.kind === 'no-draft') return draftGone()
        if (wrong === null) return overPrivate(request, editedBody(app, editor, outcome))
        const body = setupBody(app, editor, outcome.draft, { note: timesRefusal(wrong) })
        return overPrivate(request, body)
      }),
  })

/** Discord's client keeps to a field's length; what comes otherwise is cut. */
const keptOf = (typed: ReadonlyMap<string, string>): SetupDraft['typedTimes'] =>
  Object.fromEntries([...typed].map(([field, value]) => [field, value.slice(0, LONGEST_TYPED)]))

function timesRefusal({ field, written }: Extract<TimesAnswer, { kind: 'wrong' }>): string {
  const m = en.setup.times
  return field === 'minutes' ? m.wrongMinutes(written) : m.wrongTime(m.fields[field], written)
}
