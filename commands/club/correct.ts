import { requiredChoice, requiredPerson, requiredText } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { PickedPerson } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { correctDay, type CorrectOutcome } from '#use-cases/correct-day.ts'
import { correctionCard } from '#views/correction-card.ts'
import { DAY_LENGTH } from '#views/custom-ids.ts'
import { notice } from '#views/notice.ts'
import { writtenDate } from '#views/written-date.ts'
import { notADay } from '#commands/not-a-day.ts'
import { suggestClubDays } from '#commands/suggest-club-days.ts'
import { asCaptain } from './as-captain.ts'

const { onlyCaptains } = en.correction

/** `/club correct`: a captain's last word on a day of a member. */
export const correct = (app: App) =>
  subcommand({
    name: 'correct',
    description: "Set a member's day to done or not done",
    options: {
      member: requiredPerson('Whose day'),
      day: requiredText('today, yesterday, a weekday or YYYY-MM-DD, up to 366 days back', {
        maxLength: DAY_LENGTH,
        suggest: suggestClubDays(app, 'backwards'),
      }),
      done: requiredChoice(
        'What is so',
        ['done', 'not-done'],
        (word) => en.correction.choice[word],
      ),
    },
    audience: onlyMe,
    run: ({ member, day, done }, request) =>
      asCaptain(app, request, { onlyCaptains }, (clubId) => {
        const wrong = wrongPerson(request.people.get(member))
        if (wrong !== null) return privately(notice(wrong))
        const asked = { clubId, memberId: member, by: request.caller.id, day, now: request.now }
        return replyTo(app, member, correctDay({ ...asked, done: done === 'done' }, app))
      }),
  })

function wrongPerson(person: PickedPerson | undefined): string | null {
  if (person?.isBot) return en.correction.bot
  return person?.isHere ? null : en.correction.notHere
}

function replyTo(app: App, memberId: string, outcome: CorrectOutcome): Reply {
  const m = en.correction
  const say = (sentence: string) => privately(notice(sentence))
  switch (outcome.kind) {
    case 'corrected': {
      const { hidden } = app.preferences.preferencesOf(memberId)
      const report = hidden ? null : outcome.report
      return privately(correctionCard({ ...outcome, memberId, report }))
    }
    case 'already-in':
      return say(m.alreadyIn(writtenDate(outcome.day, outcome.today), `<@${memberId}>`))
    case 'nothing-logged':
      return say(m.nothingLogged(writtenDate(outcome.day, outcome.today), `<@${memberId}>`))
    case 'still-to-come':
      return say(m.stillToCome(writtenDate(outcome.day, outcome.today)))
    case 'too-long-ago':
      return say(m.tooLongAgo(writtenDate(outcome.day, outcome.today)))
    case 'not-a-day':
    case 'no-such-date':
      return notADay(outcome)
  }
}
