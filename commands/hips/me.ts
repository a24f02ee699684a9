import { suggestWeekdays } from '#core/calendar/read-weekdays.ts'
import { MATES_SETTINGS } from '#core/sessions/preferences.ts'
import { KIT, LEVELS } from '#core/training/member-profile.ts'
import { optionalChoice, optionalNumberChoice, optionalText } from '#interactions/option.ts'
import type { Choice, Suggest } from '#interactions/option.ts'
import { privately } from '#interactions/reply.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import type { SettingsChange } from '#use-cases/change-settings.ts'
import { CLUB_WORD } from '#use-cases/club-word.ts'
import { readOwnDays } from '#use-cases/set-own-days.ts'
import { readOwnZone } from '#use-cases/set-own-zone.ts'
import { readKit } from '#use-cases/set-profile.ts'
import { notice } from '#views/notice.ts'
import { settingsReply } from './settings-reply.ts'

/** `/hips me`: see and set one's level, kit, strength days, zone and what others see. */
export const me = (app: App) =>
  subcommand({
    name: 'me',
    description: 'Your level, kit, strength days and time zone, and what others see of you',
    options: {
      level: optionalNumberChoice('How much at once', LEVELS, (level) =>
        en.me.levelOption(level, en.common.levelAbout[level]),
      ),
      kit: optionalText('What you have at hand: band, weight, box, barbell, hill, or none', {
        maxLength: 60,
        suggest: suggestKit,
      }),
      days: optionalText('Strength days of your own, such as mon, thu; or club', {
        maxLength: 80,
        suggest: suggestDays,
      }),
      zone: optionalText('A zone of your own: type a city; or club', {
        maxLength: 60,
        suggest: suggestZones(app),
      }),
      boards: optionalChoice(
        'Whether boards show you',
        ['show', 'hide'],
        (boards) => en.me.boardsOption[boards],
      ),
      'club-mates': optionalChoice(
        'What club-mates see',
        MATES_SETTINGS,
        (mates) => en.me.matesOption[mates],
      ),
    },
    audience: onlyMe,
    run: (options, request) => {
      const read = readChange(app, options, request.now)
      if (read.kind === 'refused') return privately(notice(read.because))
      const saved = Object.values(options).some((option) => option !== undefined)
      return settingsReply(app, request, read.change, saved)
    },
  })

/** The options as they arrive. */
interface Typed extends Pick<SettingsChange, 'level'> {
  readonly kit: string | undefined
  readonly days: string | undefined
  readonly zone: string | undefined
  readonly boards: 'show' | 'hide' | undefined
  readonly 'club-mates': SettingsChange['mates']
}

type ReadChange =
  | { readonly kind: 'change'; readonly change: SettingsChange }
  | { readonly kind: 'refused'; readonly because: string }

const refused = (because: string): ReadChange => ({ kind: 'refused', because })

/** All options are read before anything is changed, so that one that is wrong leaves all as it was. */
function readChange(app: App, typed: Typed, now: Temporal.Instant): ReadChange {
  const kit = typed.kit === undefined ? undefined : readKit(typed.kit)
  if (kit === null) return refused(en.trouble.notKit(typed.kit ?? ''))
  const days = typed.days === undefined ? undefined : readOwnDays(typed.days)
  if (days?.kind === 'not-a-weekday') return refused(en.me.notAWeekday(days.word))
  if (days?.kind === 'no-weekday') return refused(en.me.noWeekday)
  const zone = typed.zone === undefined ? undefined : readOwnZone(typed.zone, now, app.zones)
  if (zone?.kind === 'not-a-zone') {
    const near = zone.near.map((found) => found.zone)
    const sentence = en.me.notAZone(typed.zone ?? '')
    return refused(near.length === 0 ? sentence : `${sentence} ${en.me.zonesNear(near)}`)
  }
  return {
    kind: 'change',
    change: {
      level: typed.level,
      kit,
      days: days && (days.kind === 'the-clubs' ? null : days.days),
      zone: zone?.zone,
      hidden: typed.boards === undefined ? undefined : typed.boards === 'hide',
      mates: typed['club-mates'],
    },
  }
}

/** Completes the last word of a list, so that `band, w` offers `band, weight`. */
function suggestKit(typed: string): Choice[] {
  const words = typed.toLowerCase().split(',')
  const last = (words.pop() ?? '').trim()
  const before = words.map((word) => word.trim()).filter((word) => word !== '')
  const offers = [...(before.length === 0 ? ['none'] : []), ...KIT]
  return offers
    .filter((word) => word.startsWith(last) && !before.includes(word))
    .map((word) => [...before, word].join(', '))
    .map((value) => ({ name: value, value }))
}

const suggestDays: Suggest = (typed) => [
  ...suggestClub(typed, en.me.clubsDays),
  ...suggestWeekdays(typed).map((value) => ({ name: value, value })),
]

/** As many choices as Discord takes. */
const MOST_CHOICES = 25

const suggestZones =
  (app: App): Suggest =>
  (typed, { now }) =>
    [
      ...suggestClub(typed, en.me.clubsZone),
      ...app.zones.search(typed, now).map(({ zone, label }) => ({ name: label, value: zone })),
    ].slice(0, MOST_CHOICES)

const suggestClub = (typed: string, name: string): Choice[] =>
  CLUB_WORD.startsWith(typed.trim().toLowerCase()) ? [{ name, value: CLUB_WORD }] : []
