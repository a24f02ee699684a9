import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import type { SeenMessage } from '#practice/people/seen-message.ts'
import type { Person } from '#practice/people/person.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'

/** A club whose reminders go to #general: the default plan, in UTC, all kinds switched on. */
export async function openRemindedClub(at: string, settings: Partial<ClubSettings> = {}) {
  const club = await openLoggingClub({ at })
  const { db, general, time, bot } = club
  const all: ClubSettings = {
    ...DEFAULT_CLUB_SETTINGS,
    channelId: general.id,
    preRun: { on: true, runAt: '18:30', minutesBefore: 30 },
    lastCall: { on: true, at: '19:00' },
    ...settings,
  }
  db.prepare(
    'INSERT INTO club_settings (club_id, settings, saved_at, saved_by) VALUES (?, ?, ?, ?)',
  ).run(club.club.id, JSON.stringify(all), at, club.cleo.id)
  return {
    ...club,
    /** The member asks for these; their own reminder is at 18:00. */
    asks: (
      member: Person,
      { personal = false, mention = false, midRun = false }: Partial<Asked>,
    ): void => {
      db.prepare('INSERT OR REPLACE INTO memberships (member_id, club_id) VALUES (?, ?)').run(
        member.id,
        club.club.id,
      )
      db.prepare(
        `INSERT INTO member_reminders (member_id, club_id, personal, at, mention, mid_run, updated_at)
         VALUES (?, ?, ?, '18:00', ?, ?, ?)`,
      ).run(member.id, club.club.id, +personal, +mention, +midRun, time.now.toString())
    },
    /** Moves the clock and sends what is due then. */
    goOnTo: async (moment: string): Promise<void> => {
      // What was only just asked for is reckoned before its time comes.
      await bot().reminders.tick()
      club.goTo(moment)
      await bot().reminders.tick()
      await bot().reminders.idle()
    },
    /** The newest message in the club's channel that all see. */
    newest: (person: Person = club.ana): SeenMessage => newestOf(person.in(general).sees()),
    /** The newest of the bot's direct messages to the person. */
    newestDirect: (person: Person = club.ana): SeenMessage =>
      newestOf(person.inDirectMessage().sees()),
  }
}

interface Asked {
  readonly personal: boolean
  readonly mention: boolean
  readonly midRun: boolean
}

function newestOf(messages: readonly SeenMessage[]): SeenMessage {
  const newest = messages.findLast((message) => !message.private)
  if (!newest) throw new Error('there is no message')
  return newest
}
