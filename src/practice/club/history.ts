import type { HistoryLine } from './history-line.ts'

/**
 * The last weeks of the practice club, a line a deed; the order does not matter. Everything is
 * played through the bot. Strength days are Tuesday and Friday.
 */
// prettier-ignore
export const HISTORY: readonly HistoryLine[] = [
  { weeksAgo: 3, day: 'monday', time: '18:30', who: 'cleo', in: 'general', does: { says: 'Evening all! From tomorrow on we have company: a bot that knows our hip work for every Tuesday and Friday. Type /hips help and have a look.' } },
  { weeksAgo: 3, day: 'monday', time: '18:34', who: 'dilek', in: 'general', does: { says: 'My left hip thanks you already.' } },
  { weeksAgo: 3, day: 'monday', time: '18:35', who: 'cleo', in: 'hips', does: { types: '/hips help' } },
  { weeksAgo: 3, day: 'monday', time: '18:41', who: 'emre', in: 'general', does: { says: 'Does carrying the shopping up four floors count?' } },
  { weeksAgo: 3, day: 'monday', time: '18:43', who: 'cleo', in: 'general', does: { says: 'Only if you do it sideways.' } },
  { weeksAgo: 3, day: 'monday', time: '19:05', who: 'ana', in: 'direct message', does: { types: '/hips me level:2 kit:band' } },
  { weeksAgo: 3, day: 'monday', time: '19:20', who: 'dilek', in: 'hips', does: { types: '/hips me level:3 kit:band, weight, box' } },
  { weeksAgo: 3, day: 'monday', time: '20:12', who: 'emre', in: 'hips', does: { types: '/hips me level:1 kit:weight' } },
  { weeksAgo: 3, day: 'tuesday', time: '07:10', who: 'ana', in: 'hips', does: { types: '/hips today share:true' } },
  { weeksAgo: 3, day: 'tuesday', time: '07:11', who: 'ana', in: 'hips', does: { says: 'Here we go, first one. Who is in tonight?' } },
  { weeksAgo: 3, day: 'tuesday', time: '07:25', who: 'emre', in: 'hips', does: { says: 'In. On the kitchen floor, between the cat and the oven.' } },
  { weeksAgo: 3, day: 'tuesday', time: '19:40', who: 'ana', in: 'hips', does: { says: 'Done. Under twenty minutes, and it was the side of the hip that shook. That one was asleep for years.' } },
  { weeksAgo: 3, day: 'tuesday', time: '19:52', who: 'emre', in: 'hips', does: { says: 'Done too. The cat did the cool-down.' } },
  { weeksAgo: 3, day: 'wednesday', time: '17:45', who: 'bo', in: 'general', does: { says: 'I am allowed to jog again! Twenty minutes, says the physio, and hips twice a week.' } },
  { weeksAgo: 3, day: 'wednesday', time: '17:49', who: 'cleo', in: 'general', does: { says: 'Bo! Welcome back. Start at level 1, nobody checks.' } },
  { weeksAgo: 3, day: 'wednesday', time: '17:58', who: 'bo', in: 'hips', does: { types: '/hips me level:1 kit:none' } },
  { weeksAgo: 3, day: 'wednesday', time: '17:59', who: 'bo', in: 'hips', does: { types: '/hips today' } },
  { weeksAgo: 3, day: 'wednesday', time: '18:00', who: 'bo', in: 'hips', does: { presses: "See Friday's routine" } },
  { weeksAgo: 3, day: 'friday', time: '18:05', who: 'dilek', in: 'hips', does: { types: '/hips today' } },
  { weeksAgo: 3, day: 'friday', time: '18:06', who: 'dilek', in: 'hips', does: { opens: 'Look at one move' } },
  { weeksAgo: 3, day: 'friday', time: '18:50', who: 'bo', in: 'hips', does: { says: 'First Friday done. Slowly, but done.' } },
  { weeksAgo: 3, day: 'friday', time: '18:55', who: 'ana', in: 'hips', does: { says: 'Slowly counts double.' } },
  { weeksAgo: 3, day: 'sunday', time: '12:10', who: 'dilek', in: 'general', does: { says: 'Two hours on the trails, and for once nothing to complain about on the way down.' } },

  { weeksAgo: 2, day: 'tuesday', time: '06:50', who: 'dilek', in: 'hips', does: { types: '/hips today share:true' } },
  { weeksAgo: 2, day: 'tuesday', time: '06:52', who: 'dilek', in: 'hips', does: { says: 'For the record: level 3 before breakfast was a mistake. A fine one.' } },
  { weeksAgo: 2, day: 'tuesday', time: '08:15', who: 'emre', in: 'hips', does: { says: 'Reading that with a coffee in my hand. Tonight, promised.' } },
  { weeksAgo: 2, day: 'tuesday', time: '20:30', who: 'emre', in: 'hips', does: { types: '/hips exercise name:clamshell' } },
  { weeksAgo: 2, day: 'tuesday', time: '20:31', who: 'emre', in: 'hips', does: { says: 'Question: how far do the knees open in the clamshell? Mine go like a barn door.' } },
  { weeksAgo: 2, day: 'tuesday', time: '20:36', who: 'ana', in: 'hips', does: { says: 'Then you roll back. Hips on top of each other, back to the wall, and suddenly it is a very small door.' } },
  { weeksAgo: 2, day: 'tuesday', time: '20:41', who: 'emre', in: 'hips', does: { says: 'Tried it. Ouch. Thank you?' } },
  { weeksAgo: 2, day: 'friday', time: '17:30', who: 'cleo', in: 'hips', does: { types: '/hips today share:true' } },
  { weeksAgo: 2, day: 'friday', time: '17:32', who: 'cleo', in: 'hips', does: { says: 'I do mine at the boathouse at six, who wants company?' } },
  { weeksAgo: 2, day: 'friday', time: '17:40', who: 'bo', in: 'hips', does: { says: 'Me. I bring the mat, you bring the counting.' } },
  { weeksAgo: 2, day: 'saturday', time: '11:05', who: 'ana', in: 'general', does: { says: 'Photo finish at the parkrun: me and a man with a pram. The pram won.' } },

  { weeksAgo: 1, day: 'monday', time: '12:30', who: 'cleo', in: 'general', does: { says: 'Sunday is the long one along the canal, 9:00 at the boathouse. Easy pace, cake afterwards.' } },
  { weeksAgo: 1, day: 'monday', time: '12:34', who: 'emre', in: 'general', does: { says: 'I run for the cake.' } },
  { weeksAgo: 1, day: 'tuesday', time: '07:02', who: 'ana', in: 'hips', does: { types: '/hips week' } },
  { weeksAgo: 1, day: 'tuesday', time: '07:03', who: 'ana', in: 'hips', does: { types: '/hips today share:true' } },
  { weeksAgo: 1, day: 'tuesday', time: '19:15', who: 'bo', in: 'hips', does: { says: 'Third week, and stairs are just stairs again.' } },
  { weeksAgo: 1, day: 'tuesday', time: '19:18', who: 'cleo', in: 'hips', does: { says: 'That is the best line in this channel so far.' } },
  { weeksAgo: 1, day: 'friday', time: '18:20', who: 'emre', in: 'hips', does: { types: '/hips today share:true' } },
  { weeksAgo: 1, day: 'friday', time: '18:48', who: 'emre', in: 'hips', does: { says: 'Finished before the pasta did.' } },
  { weeksAgo: 1, day: 'sunday', time: '13:20', who: 'dilek', in: 'general', does: { says: 'Lovely run. Who made the plum cake, and will you marry me?' } },
  { weeksAgo: 1, day: 'sunday', time: '13:24', who: 'bo', in: 'general', does: { says: 'That was my mother. I will ask.' } },

  { weeksAgo: 0, day: 'monday', time: '18:10', who: 'cleo', in: 'general', does: { says: 'Everybody, this is Finn, who runs with us from this week on. Finn, the bot lives in #hips: type /hips today and it tells you what is up.' } },
  { weeksAgo: 0, day: 'monday', time: '18:16', who: 'finn', in: 'general', does: { says: 'Hello! I have never done strength work in my life. Be gentle.' } },
  { weeksAgo: 0, day: 'monday', time: '18:18', who: 'ana', in: 'general', does: { says: 'Ten minutes, no kit, and the bot is the patient one here.' } },
  { weeksAgo: 0, day: 'tuesday', time: '07:05', who: 'dilek', in: 'hips', does: { types: '/hips today share:true' } },
  { weeksAgo: 0, day: 'tuesday', time: '19:35', who: 'dilek', in: 'hips', does: { says: 'Done, with the window open. The neighbours now count along.' } },
  { weeksAgo: 0, day: 'wednesday', time: '18:40', who: 'emre', in: 'general', does: { says: 'New shoes. They are orange. You will see me coming.' } },
  { weeksAgo: 0, day: 'friday', time: '07:12', who: 'ana', in: 'hips', does: { types: '/hips today share:true' } },
  { weeksAgo: 0, day: 'friday', time: '07:15', who: 'ana', in: 'hips', does: { says: 'Friday again. See you on the floor.' } },
]
