import { common, trouble } from './en/common.ts'
import { day } from './en/day.ts'
import { exercisePage, help, me, week } from './en/pages.ts'

/** Every text that a person sees. */
export const en = { common, trouble, day, exercisePage, week, me, help } as const
