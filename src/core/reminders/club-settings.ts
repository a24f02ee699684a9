import * as z from 'zod'

/** A wall time of the club, `07:00`; the plan's zone says where. */
export const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const discordId = z.string().regex(/^\d{1,20}$/)

/** How a club wants to be reminded. It holds from the moment on at which it is saved. */
export const clubSettingsSchema = z.object({
  /** Where reminders are posted; null = nowhere yet. */
  channelId: discordId.nullable(),
  /** Mentioned on the day's card; never @everyone. */
  mentionRoleId: discordId.nullable(),
  /** Whoever has it is a captain, beside those who manage the server; never @everyone. */
  captainRoleId: discordId.nullable(),
  card: z.object({ on: z.boolean(), at: wallTimeSchema }),
  preRun: z.object({
    on: z.boolean(),
    /** When the club runs. */
    runAt: wallTimeSchema,
    minutesBefore: z.int().min(5).max(180),
  }),
  lastCall: z.object({ on: z.boolean(), at: wallTimeSchema }),
  recap: z.object({ on: z.boolean(), at: wallTimeSchema }),
})
export type ClubSettings = z.infer<typeof clubSettingsSchema>

/** What the set-up proposes. */
export const DEFAULT_CLUB_SETTINGS: ClubSettings = {
  channelId: null,
  mentionRoleId: null,
  captainRoleId: null,
  card: { on: true, at: '07:00' },
  preRun: { on: false, runAt: '18:30', minutesBefore: 30 },
  lastCall: { on: false, at: '19:00' },
  recap: { on: true, at: '08:00' },
}
