import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { commandSet } from '#commands/index.ts'
import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import { examine } from '#hosting/doctor/examine.ts'
import { manifestOf } from '#interactions/command-set.ts'
import { ManualClock } from '#practice/manual-clock.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { parseConfig } from '#src/config.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { App } from '#use-cases/app.ts'
import { REST, Routes } from 'discord.js'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const GIGABYTE = 1024 ** 3

/**
 * A healthy host: a Discord with one club that was set up, its database, and the commands as in the
 * code. No bot runs. The doctor's clock is Discord's.
 */
export async function openHost() {
  const clock = new ManualClock()
  const discord = await startPracticeDiscord({ realClock: clock })
  onTestFinished(() => discord.stop())
  const club = discord.addGuild({ name: 'Harbour Runners' })
  const general = club.channel('general')
  const databasePath = join(temporaryFolder(), 'clamshell.db')
  const db = openDatabase(databasePath)
  onTestFinished(() => {
    db.close()
  })
  const stores = createStores(db)
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now())
  const by = { memberId: '42', at: now }
  const setUp = (clubId: string, settings: Partial<ClubSettings> = {}): void => {
    stores.clubSettings.save(clubId, { ...DEFAULT_CLUB_SETTINGS, ...settings }, by)
    stores.plans.savePlan(clubId, aPlan(), by)
  }
  setUp(club.id, { channelId: general.id })
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token)
  const register = (body: unknown) =>
    rest.put(Routes.applicationCommands(discord.applicationId), { body })
  const manifest = manifestOf(commandSet({} as App).groups)
  await register(manifest)
  interface Changes {
    readonly token?: string | undefined
    readonly databasePath?: string
    readonly now?: Temporal.Instant
    readonly free?: number | null
    readonly backupFolder?: string | null
  }
  return {
    discord,
    club,
    general,
    db,
    stores,
    now,
    setUp,
    register,
    manifest,
    databasePath,
    examine: (changes: Changes = {}) => {
      const token = 'token' in changes ? changes.token : discord.token
      return examine({
        parsed: parseConfig({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl }),
        databasePath: changes.databasePath ?? databasePath,
        places: [{ what: 'the database', folder: '/anywhere' }],
        backupFolder: changes.backupFolder ?? null,
        now: () => changes.now ?? now,
        pace: 1_000,
        free: () => (changes.free === undefined ? GIGABYTE : changes.free),
      })
    },
  }
}
