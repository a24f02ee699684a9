import { CLUB_KINDS } from '#core/reminders/reminder.ts'
import { PROGRAMME_IDS } from '#core/training/programme.ts'
import { en } from '#messages/en.ts'
import type { APIComponentInContainer } from 'discord-api-types/v10'
import {
  button,
  buttonRow,
  channelSelectRow,
  roleSelectRow,
  selectRow,
  text,
} from './components.ts'
import { askIdOf, pickIdOf, switchIdOf, type Places, type SetupCard } from './setup-shown.ts'
import { lines, timeWords, writtenHour } from './setup-words.ts'
import { writtenList } from './written-list.ts'

type Parts = readonly APIComponentInContainer[]

/** Where reminders go, and who is mentioned. */
export function channelStep(card: SetupCard): Parts {
  const m = en.setup.channel
  const { channel, mention, captains } = card.places
  return [
    text(m.about),
    text(...placeLines(card.places)),
    channelSelectRow({
      id: pickIdOf(card, 'channel'),
      placeholder: m.pickChannel,
      chosen: channel.kind === 'there' ? channel.id : null,
      min: 0,
    }),
    roleSelectRow({
      id: pickIdOf(card, 'mention'),
      placeholder: m.pickMention,
      chosen: chosen(mention),
      min: 0,
    }),
    roleSelectRow({
      id: pickIdOf(card, 'captains'),
      placeholder: m.pickCaptains,
      chosen: chosen(captains),
      min: 0,
    }),
  ]
}

/** Discord refuses a role that is gone. */
const chosen = (role: Places['mention']): string | null => (role?.isThere ? role.id : null)

/** What is picked, and whether the bot can do its work there. */
function placeLines({ channel, mention, captains }: Places): readonly string[] {
  const m = en.setup.channel
  const role = (id: string) => `<@&${id}>`
  const captainWords = captains?.isThere === false ? m.roleGone : role(captains?.id ?? '')
  return [
    m.is(channelWords(channel)),
    checkWords(channel),
    m.mentions(mention === null ? m.nobody : mention.isThere ? role(mention.id) : m.roleGone),
    m.captains(captains === null ? m.manage : m.manageAnd(captainWords)),
  ]
}

function channelWords(channel: Places['channel']): string {
  const m = en.setup.channel
  return channel.kind === 'there' ? `<#${channel.id}>` : m[channel.kind]
}

/** Whether the bot can do its work in the channel; empty without one. */
export function checkWords(channel: Places['channel']): string {
  const m = en.setup.channel
  if (channel.kind !== 'there') return ''
  return lackWords(channel) || m.allWell(`<#${channel.id}>`)
}

/** What the bot may not do in the channel; empty when it may do all. */
export function lackWords(channel: Places['channel']): string {
  const m = en.setup.channel
  if (channel.kind !== 'there' || channel.missing.length === 0) return ''
  return m.missing(`<#${channel.id}>`, writtenList(channel.missing.map((right) => m.right[right])))
}

/** When reminders go out. */
export function timesStep(card: SetupCard): Parts {
  const m = en.setup.times
  const { settings, week, typedTimes } = card.draft
  const isOn = {
    card: settings.card.on,
    prerun: settings.preRun.on,
    'last-call': settings.lastCall.on,
    recap: settings.recap.on,
  }
  return [
    text(
      m.about(week.timeZone ?? ''),
      ...lines(timeWords(settings)).map((line, i) => {
        const kind = CLUB_KINDS[i]
        return kind === undefined || isOn[kind] ? line : m.offLine(line, m.whatIsIt[kind])
      }),
    ),
    ...buttonRow([
      typedTimes === null
        ? button({ id: askIdOf(card, 'times'), label: m.button })
        : button({ id: askIdOf(card, 'times'), label: m.again, main: true }),
    ]),
    ...buttonRow(
      CLUB_KINDS.map((kind) =>
        button({
          id: switchIdOf(card, kind, isOn[kind] ? 'off' : 'on'),
          label: (isOn[kind] ? m.switchOff : m.switchOn)(m.kind[kind]),
        }),
      ),
    ),
  ]
}

const DAY_START_HOURS: readonly number[] = [0, 1, 2, 3, 4, 5, 6]
const PRE_RUNS = ['short', 'full'] as const

/** What is trained. */
export function trainingStep(card: SetupCard): Parts {
  const m = en.setup.training
  const { programme, dayStartHour, preRun, midRun } = card.draft.week
  return [
    text(
      m.about,
      m.programme(en.week.programmes[programme]),
      `-# ${m.programmes[programme]}`,
      m.preRun(m.preRuns[preRun]),
      m.midRun(m.midRuns[midRun ? 'on' : 'off']),
      m.dayStart(writtenHour(dayStartHour)),
      dayStartHour === 0 ? '' : `-# ${m.dayStartAbout(writtenHour(dayStartHour))}`,
    ),
    selectRow({
      id: pickIdOf(card, 'programme'),
      placeholder: m.pickProgramme,
      options: PROGRAMME_IDS.map((id) => ({
        label: en.week.programmes[id],
        description: m.programmes[id],
        value: id,
        default: id === programme,
      })),
    }),
    selectRow({
      id: pickIdOf(card, 'pre-run'),
      placeholder: m.pickPreRun,
      options: PRE_RUNS.map((kind) => ({
        label: m.preRunOption(m.preRuns[kind]),
        value: kind,
        default: kind === preRun,
      })),
    }),
    selectRow({
      id: pickIdOf(card, 'day-start'),
      placeholder: m.pickDayStart,
      options: DAY_START_HOURS.map((hour) => ({
        label: m.dayStartOption(writtenHour(hour)),
        ...(hour === 0 ? {} : { description: m.dayStartAbout(writtenHour(hour)) }),
        value: String(hour),
        default: hour === dayStartHour,
      })),
    }),
    ...buttonRow([
      button({
        id: switchIdOf(card, 'mid-run', midRun ? 'off' : 'on'),
        label: midRun ? m.midRunOff : m.midRunOn,
      }),
    ]),
  ]
}
