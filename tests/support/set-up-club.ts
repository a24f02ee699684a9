import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import type { Plan } from '#core/training/plan.ts'
import { aPlan } from './a-plan.ts'
import { openLoggingClub } from './logging-club.ts'
import { ComponentType, InteractionType, type APIMessage } from 'discord-api-types/v10'

/** A logging club that was set up: cards go to #general. */
export async function openSetUpClub(options: Parameters<typeof openLoggingClub>[0] = {}) {
  const club = await openLoggingClub(options)
  const at = club.time.now.toString()
  const setUp = (changes: Partial<ClubSettings> = {}, plan: Partial<Plan> = {}): void => {
    const settings = { ...DEFAULT_CLUB_SETTINGS, channelId: club.general.id, ...changes }
    club.db
      .prepare(
        `INSERT INTO club_settings (club_id, settings, saved_at, saved_by) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET settings = excluded.settings`,
      )
      .run(club.club.id, JSON.stringify(settings), at, club.cleo.id)
    const { effectiveFrom } = aPlan(plan)
    club.db
      .prepare(
        `INSERT OR REPLACE INTO plans (club_id, effective_from, saved_at, saved_by, plan)
         VALUES (?, ?, ?, ?, ?)`,
      )
      .run(club.club.id, effectiveFrom, at, club.cleo.id, JSON.stringify(aPlan(plan)))
  }
  setUp()
  return {
    ...club,
    /** Sets it up anew, with these changes to what is proposed. */
    setUp,
    /** Somebody presses a button with this id, on any message. */
    press: (
      who: (typeof club)['ana'],
      customId: string,
      message: APIMessage,
      where: 'club' | 'direct message' = 'club',
    ) =>
      (where === 'club' ? who.in(club.general) : who.inDirectMessage()).raw({
        type: InteractionType.MessageComponent,
        data: { custom_id: customId, component_type: ComponentType.Button },
        message,
      }),
    /** How a member's reminders are stored; undefined without any. */
    remindersOf: (who: (typeof club)['ana']) =>
      club.db
        .prepare<[string], StoredReminders>(
          'SELECT club_id, personal, at, mention, mid_run, unanswered FROM member_reminders WHERE member_id = ?',
        )
        .get(who.id),
  }
}

interface StoredReminders {
  readonly club_id: string
  readonly personal: number
  readonly at: string
  readonly mention: number
  readonly mid_run: number
  readonly unanswered: number
}
