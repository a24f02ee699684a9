import { GUIDED_ACTS } from '#core/guided/guided-act.ts'
import type { Chance } from '#tests/support/seeded.ts'
import * as cast from './cast.ts'
import { pick } from './hostile-text.ts'

const DATES = [
  '2026-11-24',
  '2026-11-23',
  '2026-11-20',
  '2026-11-17',
  '2026-11-27',
  '2026-12-06',
  '2026-12-13',
  '2027-11-23',
  '1999-12-31',
  '0000-01-01',
  '9999-12-31',
]

/** Values of a field of a custom id, all of which the id itself takes. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  club: [cast.HARBOUR, cast.SUMMIT, cast.FOREIGN, '0', '99999999999999999999'],
  'club-or-none': [cast.HARBOUR, cast.SUMMIT, cast.FOREIGN, 'none', '1'],
  member: [...cast.EVERYBODY, '0', '99999999999999999999'],
  'member-or-all': [...cast.EVERYBODY, ''],
  date: DATES,
  'date-or-none': [...DATES, ''],
  day: ['today', 'yesterday', '', 'friday', '2026-11-17', '2027-06-01', '<@1>'],
  board: ['streak', 'consistency', 'sessions'],
  period: ['week', 'month', 'season', 'all'],
  last: ['last', 'now'],
  page: ['0', '1', '999999', '000000'],
  come: ['name', 'leave-out'],
  exercise: ['clamshell', 'side-plank', 'glute-bridge', 'no-such-move'],
  'exercise-or-none': ['clamshell', 'no-such-move', ''],
  effort: ['easy', 'right', 'hard'],
  'effort-or-none': ['', 'easy', 'hard'],
  percent: ['', '0', '1', '50', '100', '999'],
  number: ['0', '1', '2', '3', '7', '999999999'],
  act: GUIDED_ACTS,
  level: ['2', '3'],
  step: ['take', 'later'],
  boards: ['show', 'hide'],
  pain: ['calm', 'same', 'worse'],
  asked: ['0', '1795521600', '1795521590', '99999999999'],
  switch: ['personal', 'mention', 'midRun', 'follow'],
  'on-off': ['on', 'off'],
  'on-off-or-none': ['', 'on', 'off'],
  time: ['18:30', '99:99', ''],
  'wall-time': ['07:00', ''],
  kind: ['card', 'prerun', 'last-call', 'recap', 'personal', 'snooze', 'mid-run', 'pain'],
  turn: ['0', '1', '999'],
  keep: ['keep', 'stop'],
  draft: ['0', '1', '1795521600000', '9999999999999999'],
  'setup-step': ['zone', 'runs', 'strength', 'channel', 'times', 'training', 'review'],
  'setup-switch': ['card', 'prerun', 'last-call', 'recap', 'mid-run'],
  action: ['propose', 'start-over', 'start-over-now', 'stay', 'not-now'],
  form: ['zone', 'times'],
  field: [
    'zone',
    'run-days',
    'hard-days',
    'target',
    'strength-days',
    'channel',
    'mention',
    'captains',
    'programme',
    'day-start',
    'pre-run',
  ],
}

const DRAFT = ['club', 'member', 'draft']
const OWN = ['club', 'member']

/** Every custom id that a press can carry: its name and the kinds of its fields. */
export const PRESSES: Readonly<Record<string, readonly string[]>> = {
  board: ['club', 'board', 'period', 'last', 'page'],
  'board-pick': ['club'],
  'board-of': ['board', 'period'],
  'lift-amnesty': ['club', 'date'],
  audit: ['club', 'page'],
  'come-back': ['member', 'come'],
  'name-come-backs': ['member', 'come'],
  look: ['club-or-none'],
  day: ['club-or-none', 'date'],
  'day-of': ['day'],
  'week-of': [],
  exercise: ['exercise'],
  level: ['member'],
  kit: ['member'],
  'forget-swap': ['member'],
  done: ['club-or-none', 'date'],
  'done-of': ['day', 'effort-or-none', 'percent'],
  undo: ['club-or-none', 'member', 'date'],
  effort: ['club-or-none', 'member', 'date', 'effort'],
  'undo-of': [],
  cheer: ['club-or-none', 'date'],
  'streak-of': ['member-or-all'],
  start: ['club-or-none', 'date'],
  'start-anew': ['club-or-none', 'date'],
  'start-of': ['day'],
  guide: ['club-or-none', 'member', 'date', 'number', 'number', 'act'],
  'step-up': ['level', 'step'],
  'own-days': ['member'],
  mates: ['member'],
  'boards-me': ['member', 'boards'],
  hurts: ['club-or-none', 'date-or-none', 'exercise-or-none'],
  'hurts-check': ['club-or-none', 'number', 'pain'],
  cleared: ['club-or-none'],
  'clear-hold': ['club-or-none'],
  'hurts-mistake': ['club-or-none'],
  'hurts-back': ['club-or-none', 'number'],
  back: ['member', 'date'],
  export: ['member'],
  delete: ['member'],
  'delete-now': ['member', 'asked'],
  'delete-not': ['member'],
  'club-race': ['club'],
  'own-race': ['member'],
  remind: [...OWN, 'switch', 'on-off'],
  'remind-time': OWN,
  'remind-of': ['time', 'on-off-or-none', 'on-off-or-none', 'on-off-or-none'],
  'after-all': [...OWN, 'date'],
  open: ['kind', 'club', 'date', 'member-or-all', 'turn'],
  'not-today': ['club', 'date'],
  snooze: [...OWN, 'date', 'turn'],
  'keep-reminders': [...OWN, 'date', 'keep'],
  'mid-run': ['club', 'date'],
  'hello-setup': ['club'],
  'setup-go': [...DRAFT, 'setup-step'],
  'setup-switch': [...DRAFT, 'setup-switch', 'on-off'],
  setup: [...DRAFT, 'action'],
  'setup-ask': [...DRAFT, 'form'],
  'setup-pick': [...DRAFT, 'field'],
  'setup-save': [...DRAFT, 'number'],
  'setup-test': [...DRAFT, 'number'],
  trial: ['club', 'date', 'wall-time'],
  'plan-part': OWN,
  status: ['club'],
  'end-club-pause': ['club', 'date', 'date'],
}

/** Every custom id that a form can carry. */
export const FORMS: Readonly<Record<string, readonly string[]>> = {
  'remind-form': OWN,
  'hurts-form': ['club-or-none'],
  'setup-zone': DRAFT,
  'setup-times': DRAFT,
}

/** Who presses and where, so that ids are often, but not always, theirs. */
export interface Presser {
  readonly id: string
  /** null = in no server. */
  readonly guildId: string | null
}

/** An id as the bot itself could have written it: about the presser, or about anybody. */
export function writtenId(
  chance: Chance,
  grammar: typeof PRESSES,
  { id, guildId }: Presser,
): string {
  const name = pick(chance, Object.keys(grammar))
  const fields = (grammar[name] ?? []).map((kind) => {
    const isOwn = chance(2) === 0
    if (isOwn && kind.startsWith('member')) return id
    if (isOwn && guildId !== null && kind.startsWith('club')) return guildId
    return encodeURIComponent(pick(chance, FIELDS[kind] ?? ['']))
  })
  return [name, '1', ...fields].join(':')
}
