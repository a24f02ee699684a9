import { PERSONAL_TABLES } from '#adapters/sqlite/personal-tables.ts'

const LOGGING = ['sessions', 'session_slots', 'announcements']
const UNDOING = ['sessions', 'session_slots', 'cheers']
const SETTING_UP = ['setup_drafts']
const LEVEL = ['profiles', 'level_marks']
const OWN_SETTINGS = [...LEVEL, 'preferences', 'own_days', 'own_zones']
const PAUSING = ['pauses', 'audit']
const RACING_CLUB = ['club_races', 'audit']
const AMNESTY = ['amnesties', 'audit']
const PAIN = ['pain_reports', 'pain_holds']
const REMINDING = ['member_reminders']

/**
 * What each command, button and form may write, beside the bookkeeping that all do. What is not here
 * only reads: it writes nothing else.
 */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  'hips done': LOGGING,
  done: LOGGING,
  'done-of': LOGGING,
  effort: ['sessions'],
  'hips undo': UNDOING,
  undo: UNDOING,
  'undo-of': UNDOING,
  'hips start': ['guided_sessions'],
  start: ['guided_sessions'],
  'start-anew': ['guided_sessions'],
  'start-of': ['guided_sessions'],
  open: ['guided_sessions'],
  guide: [...LOGGING, 'guided_sessions', 'own_swaps', 'weaker_sides'],
  cheer: ['cheers'],
  'hips pause': PAUSING,
  'hips back': PAUSING,
  back: PAUSING,
  'hips me': OWN_SETTINGS,
  level: LEVEL,
  kit: ['profiles'],
  'forget-swap': ['own_swaps'],
  mates: ['preferences'],
  'boards-me': ['preferences'],
  'own-days': ['own_days'],
  'step-up': LEVEL,
  'come-back': ['come_back_names'],
  'name-come-backs': ['come_back_names'],
  'hips race': ['own_races'],
  'own-race': ['own_races'],
  'hips remind': REMINDING,
  remind: REMINDING,
  'remind-form': REMINDING,
  'remind-of': REMINDING,
  'keep-reminders': REMINDING,
  snooze: ['reminders'],
  'not-today': ['not_today'],
  'after-all': ['not_today'],
  'mid-run': ['mid_runs'],
  'hurts-form': PAIN,
  'hurts-check': PAIN,
  'clear-hold': PAIN,
  'hurts-back': PAIN,
  'delete-now': Object.keys(PERSONAL_TABLES),
  'club setup': SETTING_UP,
  'hello-setup': SETTING_UP,
  'setup-go': SETTING_UP,
  'setup-switch': SETTING_UP,
  setup: SETTING_UP,
  'setup-pick': SETTING_UP,
  'setup-zone': SETTING_UP,
  'setup-times': SETTING_UP,
  'plan-part': SETTING_UP,
  'setup-save': [...SETTING_UP, 'plans', 'club_settings', 'audit'],
  'club pause': AMNESTY,
  'end-club-pause': AMNESTY,
  'club amnesty': AMNESTY,
  'lift-amnesty': AMNESTY,
  'club race': RACING_CLUB,
  'club-race': RACING_CLUB,
  'club correct': ['corrections', 'sessions', 'session_slots', 'cheers', 'audit', 'memberships'],
}

const NOTHING: ReadonlySet<string> = new Set()
const ALLOWED = new Map(Object.entries(WRITES).map(([about, tables]) => [about, new Set(tables)]))

export const tablesFor = (about: string): ReadonlySet<string> => ALLOWED.get(about) ?? NOTHING
