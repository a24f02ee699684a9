import { MATES_SETTINGS } from '#core/sessions/preferences.ts'
import { KIT, LEVELS } from '#core/training/member-profile.ts'
import type { PainState } from '#core/pain/pain-state.ts'
import type { Exercise } from '#core/training/exercise.ts'
import type { Level, MemberProfile } from '#core/training/member-profile.ts'
import type { OwnSetting } from '#core/training/own-setting.ts'
import type { Preferences } from '#core/sessions/preferences.ts'
import type { Weekday } from '#core/training/plan.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { nameComeBacksId } from './come-back-ids.ts'
import { button, buttonRow, container, selectRow, separator, text } from './components.ts'
import { kitId, levelId } from './custom-ids.ts'
import { boardsId, matesId, ownDaysId } from './me-ids.ts'
import { forgetSwapSelect, ownWayLines, type KeptSwap } from './own-way-blocks.ts'
import { clearedButton, mistakeButton } from './pain-cards.ts'
import { writtenDate } from './written-date.ts'
import { writtenKit } from './written-kit.ts'
import { clockIn } from './written-moment.ts'
import { weekdayName, writtenWeekdays } from './written-weekdays.ts'

export interface ProfileCard {
  /** Whose settings they are. */
  readonly member: string
  readonly profile: MemberProfile
  readonly preferences: Preferences
  readonly days: OwnSetting<readonly Weekday[]>
  readonly zone: OwnSetting<string>
  /** The first day that begins by the coming zone's clock; null when none is coming. */
  readonly zoneBegins: Temporal.PlainDate | null
  /** The member's club day. */
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  /** Whether the club's recap may name the member when they have come back. */
  readonly namesComeBacks: boolean
  /** The level at which they train just now; another one than theirs after a long break. */
  readonly levelNow: Level
  /** Whether a professional has to look first. */
  readonly isHeld: boolean
  /** Something was said of pain in the last 24 hours, which can still be taken back. */
  readonly saidPain: boolean
  /** What rests or is done easier today. */
  readonly pain: PainState
  /** Moves that are done easier, as the catalogue has them. */
  readonly easedMoves: readonly Exercise[]
  readonly swaps: readonly KeptSwap[]
  /** By whose clock a hold is cleared; `none` without one. */
  readonly club: string
  readonly saved: boolean
}

/** What a member has set for themself, with a control to change each; the zone is typed. */
export function profileCard(card: ProfileCard): MessageBody {
  const { member, preferences, namesComeBacks } = card
  const boards = preferences.hidden ? 'show' : 'hide'
  const answer = namesComeBacks ? 'leave-out' : 'name'
  return container('rest', [
    text(...lines(card)),
    separator(),
    ...selects(card),
    ...forgetSwapSelect(member, card.swaps),
    ...buttonRow([
      button({ id: boardsId.encode({ member, boards }), label: en.me.boardsButton[boards] }),
      button({
        id: nameComeBacksId.encode({ member, answer }),
        label: en.comeBack.settingButton[answer],
      }),
      ...(card.isHeld ? [clearedButton(card.club)] : []),
      ...(card.saidPain ? [mistakeButton(card.club)] : []),
    ]),
  ])
}

function lines(card: ProfileCard): string[] {
  const { profile, preferences, days, zone, today, now, saved } = card
  const zoneNow = (name: string) => en.me.zoneNow(name, clockIn(name, now))
  const [zoneNowLine, ...zoneLater] = settingLines(zone, zoneNow, today)
  const [daysNow, ...daysLater] = settingLines(days, daysWords, today)
  return [
    en.me.title,
    saved ? en.me.saved : '',
    en.me.level(profile.level, en.common.levelAbout[profile.level]),
    card.levelNow === profile.level ? '' : en.levels.now(card.levelNow),
    card.isHeld ? en.pain.heldShort : '',
    en.me.kit(writtenKit(profile.kit) || en.me.kitNone),
    ...ownWayLines(card.pain, card.easedMoves, card.swaps, today),
    en.me.days(daysNow),
    ...daysLater,
    `${en.me.zone(zoneNowLine)} · ${en.me.zoneHow}`,
    ...zoneLater.map((line) => line + wholeDay(card)),
    en.me.boards[preferences.hidden ? 'hide' : 'show'],
    preferences.hidden ? en.me.matesHidden : en.me.mates[preferences.mates],
    preferences.hidden
      ? en.comeBack.settingHidden
      : en.comeBack.setting[card.namesComeBacks ? 'name' : 'leave-out'],
    `-# ${en.me.follows}`,
  ]
}

/** The day of the change still begins by the old clock when the new zone is ahead. */
function wholeDay({ zone, zoneBegins, today }: ProfileCard): string {
  if (!zone.coming || !zoneBegins || zoneBegins.equals(zone.coming.from)) return ''
  return en.me.firstWholeDay(writtenDate(zoneBegins, today))
}

/** What holds today, and a line for what comes. */
function settingLines<T>(
  { current, coming }: OwnSetting<T>,
  written: (value: T) => string,
  today: Temporal.PlainDate,
): [string, ...string[]] {
  const say = (value: T | null) => (value === null ? en.me.theClubs : written(value))
  if (!coming) return [say(current)]
  return [say(current), en.me.from(writtenDate(coming.from, today), say(coming.value))]
}

const daysWords = (days: readonly Weekday[]): string =>
  days.length === WEEKDAYS.length ? en.me.everyDay : writtenWeekdays(days)

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

function selects({ member, profile, preferences, days }: ProfileCard) {
  const ownDays = days.coming ? days.coming.value : days.current
  return [
    selectRow({
      id: levelId.encode({ member }),
      placeholder: en.me.pickLevel,
      options: LEVELS.map((level) => ({
        label: en.me.levelOption(level, en.common.levelAbout[level]),
        value: String(level),
        default: level === profile.level,
      })),
    }),
    selectRow({
      id: kitId.encode({ member }),
      placeholder: en.me.pickKit,
      min: 0,
      max: KIT.length,
      options: KIT.map((one) => ({
        label: en.common.kit[one],
        value: one,
        default: profile.kit.has(one),
      })),
    }),
    selectRow({
      id: ownDaysId.encode({ member }),
      placeholder: en.me.pickDays,
      min: 0,
      max: WEEKDAYS.length,
      options: WEEKDAYS.map((weekday) => ({
        label: weekdayName(weekday),
        value: String(weekday),
        default: ownDays?.includes(weekday) ?? false,
      })),
    }),
    selectRow({
      id: matesId.encode({ member }),
      placeholder: en.me.pickMates,
      options: MATES_SETTINGS.map((mates) => ({
        label: en.me.matesOption[mates],
        value: mates,
        default: mates === preferences.mates,
      })),
    }),
  ]
}
