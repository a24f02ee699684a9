import { boards } from './en/boards.ts'
import { amnesty, audit, captain, correction } from './en/captain.ts'
import { calendar } from './en/calendar.ts'
import { common, trouble } from './en/common.ts'
import { day } from './en/day.ts'
import { guided } from './en/guided.ts'
import { exercisePage, help, me, week } from './en/pages.ts'
import { hello } from './en/hello.ts'
import { levels } from './en/levels.ts'
import { mates, session, streak } from './en/sessions.ts'
import { pain } from './en/pain.ts'
import { pause } from './en/pause.ts'
import { pictures } from './en/pictures.ts'
import { plan } from './en/plan.ts'
import { privacy } from './en/privacy.ts'
import { races } from './en/races.ts'
import { comeBack, recap } from './en/recap.ts'
import { remind } from './en/remind.ts'
import { reminders } from './en/reminders.ts'
import { setup } from './en/setup.ts'
import { status } from './en/status.ts'

/** Every text that a person sees. */
export const en = {
  calendar,
  common,
  trouble,
  day,
  exercisePage,
  week,
  me,
  help,
  session,
  streak,
  guided,
  hello,
  mates,
  boards,
  levels,
  pain,
  pause,
  captain,
  amnesty,
  correction,
  audit,
  pictures,
  privacy,
  setup,
  plan,
  races,
  status,
  remind,
  reminders,
  recap,
  comeBack,
} as const
