/** Something hurts: what is asked, what follows, and what a day's card says of it. */
export const pain = {
  button: 'Something hurts',
  form: {
    title: 'Something hurts',
    exercise: 'In which move?',
    where: 'Where?',
    score: 'How much, from 0 to 10?',
    scoreAbout: '0 is nothing, 10 the worst there is',
    sharp: 'What kind of pain?',
    signs: 'Do any of these apply?',
    signsAbout: 'Leave it empty if none does',
  },
  noMove: 'None of these, or on the run',
  where: {
    groin: 'Groin',
    'front-pinch': 'Front of the hip: a pinch',
    front: 'Front of the hip: no pinch',
    side: 'Side of the hip',
    buttock: 'Buttock',
    back: 'Lower back',
    thigh: 'Thigh',
    knee: 'Knee',
    'lower-leg': 'Lower leg, ankle or foot',
    elsewhere: 'Somewhere else',
  },
  sharp: { no: 'Dull, aching, pulling', yes: 'Sharp or stabbing' },
  signs: {
    limping: 'It makes me limp',
    'giving-way': 'The leg gives way',
    numb: 'It tingles or goes numb in the move',
    'still-raised': 'Still worse after 24 h',
    'no-weight': 'I cannot put weight on the leg',
    'night-or-rest': 'It hurts at night or at rest',
    'groin-hop': 'Groin: hurts on hopping, more each run',
    fall: 'It came from a fall',
    swelling: 'Swelling',
    fever: 'Fever',
    numbness: 'Numbness that stays',
    weakness: 'The leg has become weak',
    'weight-loss': 'Weight loss without a reason',
  },

  // What follows.
  green: '**Go on.** Up to 3 of 10 is fine in training.',
  greenMore: 'Should it climb above that, stop and tell me.',
  amber: (move: string) => `**Easy with the ${move}.** Half the sets, in the easier way.`,
  amberNoMove: '**Go easy.** Half of whatever brings it on.',
  amberHow: (how: string) => `Easier: ${how}`,
  amberAsks: 'Tomorrow I ask how it is. Should it climb above 5, stop.',
  red: (move: string, date: string) => `**Leave the ${move} alone** until ${date}.`,
  redNoMove: '**Leave alone whatever brings it on**, for a week.',
  swap: {
    card: (move: string) => `Your card has the ${move} in its place.`,
    session: (move: string) => `Your session goes on with the ${move} in its place.`,
  },
  second: (moves: string, date: string) =>
    `That is the second time in three weeks, so these rest until ${date}: ${moves}. Should another move hurt there, tell me of that one too. See a physiotherapist or doctor.`,
  secondNoList: 'That is the second time in three weeks. See a physiotherapist or doctor.',
  noStretch: 'Do not stretch the groin; no stretch stands on your card for three weeks.',
  professional: '**See a doctor or physiotherapist now.**',
  professionalWhy: 'What you describe has to be looked at before you train on.',
  professionalHold:
    'Until you say that it is cleared I offer no strength and no hills, remind you of nothing, and your row waits.',
  clinician:
    'Pregnant, recently operated on, under 16 or under treatment: ask your clinician first.',
  onlyYou: 'Only you see this. Export or delete it: `/hips privacy`.',
  seeToday: "See today's card",
  backToSession: 'Back to the session',

  // The next morning.
  ask: (move: string, weekday: string) =>
    `**How is it today?** The ${move} hurt a little on ${weekday}.`,
  askNoMove: (weekday: string) => `**How is it today?** Something hurt a little on ${weekday}.`,
  answer: { calm: 'Calm again', same: 'Still there', worse: 'Worse' },
  calm: (move: string) => `Good. The ${move} is back as usual.`,
  calmNoMove: 'Good. Back to the usual.',
  same: 'Noted. It stays easy, and I ask once more.',
  gone: 'That question is answered, or too old. `/hips today` shows how it stands.',

  // A day's card.
  held: (date: string) =>
    `On hold since ${date}: have it looked at by a doctor or physiotherapist.`,
  heldMore:
    'No strength and no hills until you say that it is cleared. Nothing is due, and your row waits.',
  holdTitle: (date: string) => `## On hold · ${date}`,
  nextHeld: 'Nothing is due until you say that it is cleared',
  heldShort: '**On hold** · a professional has to look first; nothing is due',
  cleared: 'It is cleared',
  clearAsk: '**Has it been looked at, and may you train again?**',
  clearAskMore: 'Then strength days count from today on. If not, take your time: your row waits.',
  clearYes: 'Yes, it is cleared',
  clearedNow:
    '**Good to hear.** From today on strength days count again. Begin gently; should it hurt, tell me here.',
  mistake: {
    button: 'That was a mistake',
    ask: '**Which one was a mistake?**',
    askMore: 'I forget it, and what followed from it ends. Can be done for 24 hours.',
    takeBack: (move: string, score: number) => `Take back: ${move}, ${score} of 10`,
    noMove: 'no move of ours',
    done: (move: string) =>
      `**Taken back.** Nothing follows any more from what you said of the ${move}.`,
    doneNoMove: '**Taken back.** Nothing follows from it any more.',
    holdStays:
      'You are still on hold, because what you described has to be looked at. If that was a mistake too: It is cleared.',
    none: 'Nothing of the last 24 hours is there to be taken back.',
    gone: 'That one is taken back already, or older than 24 hours.',
  },
  noHold: 'Nothing is on hold.',
  stopped: (moves: string) => `Left out because it hurt: ${moves}.`,
  stoppedUntil: (move: string, date: string) => `${move} until ${date}`,
  resting: (moves: string, date: string) =>
    `Resting until ${date}: ${moves}. See a physiotherapist or doctor.`,
  eased: (moves: string) => `Half the sets, the easier way, until it is calm: ${moves}.`,
  easedInCircuit: (moves: string) =>
    `Half of each turn, the easier way, until it is calm: ${moves}.`,
  easierWay: (how: string) => `easier: ${how}`,
  noStretchLine: 'No stretches while the groin is sore.',
  noPreRun: 'Nothing before this run while that rests. Start it slowly.',
} as const
