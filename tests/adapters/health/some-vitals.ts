import type { Vitals } from '#use-cases/vitals.ts'

/** A bot that is well, but for what is given. */
export const someVitals = (changes: Partial<Vitals> = {}): Vitals => ({
  msSinceTick: () => 20_000,
  shards: () => [
    { id: 0, status: 'ready', pingMs: 42 },
    { id: 1, status: 'ready', pingMs: null },
  ],
  clubCount: () => 7,
  isOnDuty: () => true,
  probeDatabase: () => undefined,
  databaseBytes: () => 4_096,
  lastBackup: () => null,
  stuckReminders: () => 0,
  onTheirWay: () => ({ claimed: 3, sending: 1 }),
  ...changes,
})
