import type { Exercise } from '#core/training/exercise.ts'
import { LEVELS } from '#core/training/member-profile.ts'
import { en } from '#messages/en.ts'
import type { APITextDisplayComponent } from 'discord-api-types/v10'
import { text } from './components.ts'

/** What stands under a picture that shows another form than the notes ask for; null = it does not. */
export function otherForm({ doses }: Exercise, notes: readonly string[]): string | null {
  const asked = LEVELS.map((level) => doses[level]).find(
    (dose) => dose.otherForm !== undefined && dose.note !== undefined && notes.includes(dose.note),
  )
  return asked?.otherForm ?? null
}

/** The line under the picture; none where the picture is right as it is. */
export function otherFormLine(
  exercise: Exercise,
  notes: readonly string[],
): APITextDisplayComponent[] {
  const form = otherForm(exercise, notes)
  return form === null ? [] : [text(en.pictures.move.otherForm(form))]
}
