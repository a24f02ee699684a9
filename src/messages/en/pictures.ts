/** What stands in pictures, and what is read aloud in their place. */
export const pictures = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  heatMap: {
    title: (weeks: number) => (weeks === 1 ? 'This week' : `The last ${weeks} weeks`),
    howToRead: 'Each column is a week',
    newYear: (month: string, year: number) => `${month} ${year}`,
    inARow: 'in a row',
    bestYet: 'in a row, best yet',
    best: 'best row',
    sessions: (count: number) => (count === 1 ? 'session' : 'sessions'),
    freezes: (count: number) => (count === 1 ? 'freeze left' : 'freezes left'),
    signs: {
      kept: 'kept',
      extra: 'extra',
      frozen: 'freeze',
      paused: 'paused',
      missed: 'missed',
      open: 'to do',
      'not-due': 'not due',
      today: 'today',
    },
  },
  heatMapAlt: {
    weeks: (count: number, facts: string) =>
      `${count === 1 ? '1 week' : `${count} weeks`}: ${facts}.`,
    sessions: (count: number) =>
      count === 0 ? 'no session in so far' : `${count} ${count === 1 ? 'session' : 'sessions'} in`,
    inARow: (count: number) => `${count} in a row`,
    best: (count: number) => `best row ${count}`,
    extra: (count: number) => `${count} extra`,
    frozen: (count: number) => `${count} covered by a freeze`,
    missed: (count: number) => `${count} missed`,
    paused: (weeks: number, months: string) =>
      `paused in ${weeks === 1 ? 'one week' : `${weeks} weeks`} of ${months}`,
    and: (listed: string, last: string) => `${listed} and ${last}`,
    freezesLeft: (count: number) =>
      count === 0 ? 'No freeze left.' : `${count} ${count === 1 ? 'freeze' : 'freezes'} left.`,
    yesterdayOpen: 'Yesterday is still open.',
    todayOpen: 'Today is still to do.',
    todayIn: 'Today is in.',
  },
  move: {
    legend: {
      works: 'the side that works',
      muscles: 'where you feel it',
      holds: 'the side that holds',
      before: 'where you start',
      arrow: 'where it goes',
    },
    alt: {
      title: (name: string, view: string) => `${name}, seen from the ${view}.`,
      step: (number: number, label: string, words: string) => `${number} ${label}: ${words}.`,
      /** What is written for one side, for the other one. */
      mirrored: (words: string) =>
        words.replaceAll(/\b(right|left)\b/g, (side) => (side === 'right' ? 'left' : 'right')),
      onlyStep: (label: string, words: string) => `${label}: ${words}.`,
      loop: (name: string, steps: string) => `${name}, moving: ${steps}.`,
      works: (limbs: string) =>
        `${limbs} ${limbs.startsWith('Both') || limbs.includes(' and ') ? 'work' : 'works'}, marked in orange with a dark cuff.`,
      worksPlain: (limbs: string) => `${limbs} works, marked in orange.`,
      muscles: (groups: string) => `A patch at the hip marks where you feel it: ${groups}.`,
      groups: {
        glute: 'the glutes',
        abductor: 'the side of the hip',
        flexor: 'the front of the hip',
        core: 'the core',
      },
      with: (props: string) => `In the picture: ${props}.`,
      bothLegs: 'Both legs',
      and: (listed: string, last: string) => `${listed} and ${last}`,
      limbs: {
        legR: 'the right leg',
        legL: 'the left leg',
        armR: 'the right arm',
        armL: 'the left arm',
        trunk: 'the trunk',
      },
      props: {
        mat: 'a mat',
        wall: 'a wall',
        box: 'a box',
        hill: 'a hill',
        kettlebell: 'a kettlebell',
        barbell: 'a barbell',
        band: 'a band above the knees',
      },
    },
    /** How one begins, as the words of a first pose put it: whoever does not see has to be told. */
    starts: [
      'standing',
      'lying on your back',
      'lying on your side',
      'on your side',
      'face down',
      'on hands and toes',
      'on hands and feet',
      'on hands and knees',
      'half-kneeling',
      'kneeling',
      'sitting',
      'running',
    ],
    /** Of words about one side, those that hold for both. */
    unsided: (words: string) => words.replaceAll(/ (right|left)\b/g, ''),
    otherForm: (form: string) => `-# The picture shows the usual form; yours: ${form}.`,
    side: { legR: 'right leg', legL: 'left leg', armR: 'right arm', armL: 'left arm' },
  },
  countdown: {
    seconds: 'seconds',
    second: 'second',
    ready: 'get ready',
    readyAlt: (seconds: number) => `${seconds} seconds to get ready, then: `,
    alt: (seconds: number) =>
      `A countdown of ${seconds === 1 ? '1 second' : `${seconds} seconds`}: a ring empties around the number of seconds left, and a tick ends it.`,
  },
  daySheet: {
    title: (count: number) => (count === 1 ? 'One move' : `${count} moves, in this order`),
    line: (count: number) => (count === 1 ? '' : 'Left to right, then down'),
    alt: (moves: string, count: number) =>
      `${count === 1 ? 'One move' : `${count} moves`}: ${moves}.`,
    /** `2 × 15 s a side · knees bent` */
    inForm: (dose: string, form: string) => `${dose} · ${form}`,
  },
} as const
