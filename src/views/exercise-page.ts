import { en } from '#messages/en.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { exerciseOf, type Content } from '#core/training/content.ts'
import type { Exercise, ExerciseId } from '#core/training/exercise.ts'
import {
  KIT,
  LEVELS,
  type Kit,
  type Level,
  type MemberProfile,
} from '#core/training/member-profile.ts'
import { prescribe } from '#core/training/prescribe.ts'
import { button, buttonRow, container, separator, text } from './components.ts'
import { exerciseId } from './custom-ids.ts'
import { otherFormLine } from './other-form.ts'
import { hurtsId } from './pain-ids.ts'
import { alone, withFiles, type ShownPicture } from './shown-picture.ts'
import { shortName, writtenAmount, writtenRest, writtenWay } from './written-dose.ts'

interface ForReader {
  readonly profile: MemberProfile
  /** By whose clock it is today for the reader; `none` without one. */
  readonly club: string
  /** The move as it is done; null for a hold too, which does not move. */
  readonly loop: ShownPicture | null
  /** Its start, end, and what is in between. */
  readonly still: ShownPicture | null
}

/**
 * Everything about one exercise; the reader's own level is marked. A picture comes first: it says in
 * a second what the cues say after it. The steps to look at in peace follow the cues, each as wide as
 * a phone.
 */
export function exercisePage(
  content: Content,
  exercise: Exercise,
  { profile, club, loop, still }: ForReader,
): MessageBody {
  const m = en.exercisePage
  const aliases = exercise.aliases.length ? `-# ${m.alsoCalled(exercise.aliases.join(', '))}` : ''
  const body = container('strength', [
    text(`## ${exercise.name}`, aliases),
    ...alone(loop ?? still),
    ...(loop || still ? otherFormLine(exercise, notesOf(exercise, profile.level)) : []),
    text(m.how, ...exercise.cues.map((cue) => `- ${cue}`)),
    ...alone(loop && still),
    text(m.why, exercise.whyForRunners),
    text(m.mistake, exercise.commonMistake),
    text(m.dose, ...LEVELS.map((level) => doseLine(exercise, level, level === profile.level))),
    text(`${m.easier} · ${exercise.easier.text}`, `${m.harder} · ${exercise.harder.text}`),
    text(`${m.stop} · ${exercise.stopRule}`, `-# ${en.common.stopAlways}`),
    ...buttonRow([
      ...neighbours(content, exercise),
      button({
        id: hurtsId.encode({ club, date: '', exercise: exercise.id }),
        label: en.pain.button,
      }),
    ]),
    separator(),
    text(...facts(content, exercise).map((fact) => `-# ${fact}`), en.common.notMedicalAdvice),
  ])
  return withFiles(body, [loop, still])
}

const notesOf = ({ doses }: Exercise, level: Level): readonly string[] =>
  [doses[level].note].filter((note) => note !== undefined)

/** The dose as it is written, with all kit at hand, and the way without. */
function doseLine(exercise: Exercise, level: Level, own: boolean): string {
  const m = en.exercisePage
  const dose = exercise.doses[level]
  const written = prescribe(exercise, { level, kit: new Set(KIT) })
  const names = (kit: readonly Kit[]) => kit.map((one) => en.common.kitShort[one]).join(' or ')
  const needed = dose.needs.map((one) => en.common.kit[one]).join(' or ')
  const line = [
    writtenAmount(written, exercise),
    writtenWay(written),
    dose.bestWith && dose.withoutIt ? m.without(names(dose.bestWith), dose.withoutIt) : '',
    dose.needs.length > 0 ? (dose.stopgap ?? m.needs(needed)) : '',
    writtenRest(written),
  ]
    .filter((part) => part !== '')
    .join(' · ')
  return own ? `- **${m.level(level)} · ${line}** (${m.yours})` : `- ${m.level(level)} · ${line}`
}

function facts(content: Content, exercise: Exercise): string[] {
  const m = en.exercisePage
  const title = exercise.source.articles
    .map((article) => m.source.title(content.articles.get(article) ?? ''))
    .join(' and ')
  return [
    m.works(exercise.muscles.join(', ')),
    exercise.hipActions.length ? m.hip(exercise.hipActions.join(', ')) : m.noHip,
    exercise.equipment === 'none' ? m.noKit : m.kit(exercise.equipment, exercise.substitute),
    m.source[exercise.source.detail](title, exercise.sourceDose),
  ]
}

function neighbours(content: Content, exercise: Exercise) {
  const link = (id: ExerciseId | null, label: (name: string) => string) =>
    id === null
      ? []
      : [
          button({
            id: exerciseId.encode({ exercise: id }),
            label: label(shortName(exerciseOf(content, id))),
          }),
        ]
  return [
    ...link(exercise.easier.exercise, en.exercisePage.easierButton),
    ...link(exercise.harder.exercise, en.exercisePage.harderButton),
  ]
}
