import { common, trouble } from './en/common.ts'
import { day } from './en/day.ts'
import { exercisePage, help, me, week } from './en/pages.ts'
import { mates, session, streak } from './en/sessions.ts'
import { pictures } from './en/pictures.ts'

/** Every text that a person sees. */
export const en = {
  common,
  trouble,
  day,
  exercisePage,
  week,
  me,
  help,
  session,
  streak,
  mates,
  pictures,
} as const
