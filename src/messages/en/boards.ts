/** `/hips leaderboard`. */
export const boards = {
  title: {
    streak: '## In a row',
    consistency: '## Steadiest',
    sessions: '## Most sessions',
  },
  names: { streak: 'Streak', consistency: 'Consistency', sessions: 'Sessions' },
  periods: { week: 'This week', month: 'This month', season: 'This season', all: 'All time' },
  lastPeriods: { week: 'Last week', month: 'Last month', season: 'Last season' },
  /** What a person sees in the select: `Consistency · this month`. */
  choice: (board: string, period: string) => `${board} · ${period.toLowerCase()}`,
  span: (period: string, dates: string) => `${period} · ${dates}`,
  closed: 'final',
  notClosed: (date: string) => `final from ${date}`,
  howItRanks: {
    streak: 'Ranks by strength days kept in a row, then the best row, then sessions in the period.',
    consistency:
      'Ranks by the share of your own strength days kept, from three on: two a week can beat four.',
    sessions: 'Ranks by sessions in the period.',
  },
  you: 'you',
  inARow: (count: number) => `${count} in a row`,
  best: (count: number) => `best ${count}`,
  sessions: (count: number) => `${count} ${count === 1 ? 'session' : 'sessions'}`,
  percent: (percent: number) => `${percent} %`,
  kept: (kept: number, of: number) => `${kept} of ${of} kept`,
  nobody: {
    streak: 'Nobody is on this board yet. The first session opens it: `/hips today`.',
    consistency: 'Nobody is on this board yet: it takes three strength days, one of them kept.',
    sessions: 'Nobody is on this board yet. The first session opens it: `/hips today`.',
  },
  nobodyThen: 'Nobody is on this board.',
  notRanked: {
    streak: 'You are not on this board yet: your first session puts you there.',
    consistency: 'You are not on this board yet: it takes three strength days, one of them kept.',
    sessions: 'You are not on this board yet: your next session puts you there.',
  },
  notRankedThen: 'You are not on this board.',
  hidden: 'You are hidden from boards; `/hips me` can change that.',
  team: (kept: number, due: number) => {
    const week = "**The club's week**"
    if (due === 1) return `${week}: one strength day so far, ${kept === 0 ? 'not in yet' : 'in'}.`
    if (kept === 0) return `${week}: ${due} strength days so far, the first still to come in.`
    if (kept < due) return `${week}: ${kept} of ${due} strength days in so far.`
    return `${week}: all ${due} strength days so far are in.`
  },
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  back: 'Higher up',
  more: 'Further down',
  another: 'Another board',
  noClub: 'A board needs a club. Type this in the server where your club runs.',
} as const
