import type { ClubWeek, WeekdaySessions } from '#core/boards/club-week.ts'
import { en } from '#messages/en.ts'

/** The picture of the week in words, for those who hear it; far below Discord's 1024 characters. */
export function recapAlt(week: ClubWeek, span: string): string {
  const m = en.recap.alt
  const { sessions, sessionsBefore, kept, due, moved, members, weeks } = week
  const facts = [
    sessions === 0 ? m.nothing : m.sessionsIn(sessions),
    ...(sessions > 0 && sessionsBefore !== null ? [m.against(sessions, sessionsBefore)] : []),
    ...(kept > 0 ? [m.kept(kept, due, members)] : []),
    ...(moved > 0 ? [m.moved(moved, members)] : []),
  ]
  const days = week.days.flatMap(weekday).join(', ')
  const others = [
    ...(week.cameBack > 0 ? [m.cameBack(week.cameBack)] : []),
    ...(week.longestRow > 0 ? [m.longestRow(week.longestRow)] : []),
    ...(week.freezes > 0 ? [m.freezes(week.freezes)] : []),
  ].join(', ')
  return [
    m.title(span, facts.join(', ')),
    ...(days === '' ? [] : [`${days}.`]),
    ...(weeks.length > 1 ? [m.weeks(weeks)] : []),
    ...(others === '' ? [] : [m.others(others)]),
  ].join(' ')
}

function weekday({ strength, extra }: WeekdaySessions, index: number): string[] {
  const m = en.recap.alt
  const name = en.calendar.weekdays[index] ?? ''
  if (strength === 0 && extra === 0) return []
  if (extra === 0) return [m.strength(name, strength)]
  return [strength === 0 ? m.extra(name, extra) : m.both(name, strength, extra)]
}
