import type { CommandSet } from '#interactions/command-set.ts'
import { withChange, type Reply } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { isCaptain } from '#use-cases/is-captain.ts'
import { failureWords } from '#views/trouble-words.ts'
import { hasRoomForNote, withNote } from '#views/with-note.ts'
import { overAnswers, type Asking } from './over-answers.ts'

type Ports = Pick<App, 'clubSettings' | 'greetings' | 'ownReminders'>

/**
 * The same commands; under the next private answer stands, once, what somebody has to know of who did
 * not ask for it: that reminders could not be sent, or a hello that had no place.
 */
export const withNotes = (app: Ports, commands: CommandSet): CommandSet =>
  overAnswers(commands, (request, reply) => noted(app, request, reply))

const noted = (app: Ports, request: Asking, reply: Reply): Reply =>
  under(
    under(reply, () => forCaptain(app, request)),
    () => forMember(app, request),
  )

/** What is taken counts as told, so it is taken only where it is read and fits. */
function under(reply: Reply, take: () => string | null): Reply {
  if (reply.kind !== 'message' || reply.audience !== 'private') return reply
  if (!hasRoomForNote(reply.body)) return reply
  const note = take()
  if (note === null) return reply
  return withChange(reply, (body) => (hasRoomForNote(body) ? withNote(body, note) : null))
}

/** What keeps the club's reminders from being sent; in a new club, a hello that had no place. */
function forCaptain(app: Ports, { guildId: clubId, caller, now }: Asking): string | null {
  const { clubSettings, greetings } = app
  if (clubId === null || !isCaptain({ caller, clubId }, { clubSettings })) return null
  const attention = clubSettings.takeUntold(clubId)
  if (attention) return en.status.note(failureWords(attention))
  if (greetings.greetingOf(clubId) !== 'owed') return null
  greetings.save(clubId, 'told', now)
  return en.hello.owed
}

/** Direct messages that Discord did not let through. */
const forMember = ({ ownReminders }: Ports, { caller }: Asking): string | null =>
  ownReminders.takeRefusal(caller.id) ? en.remind.refused : null
