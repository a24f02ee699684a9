import type { Vitals } from '#use-cases/vitals.ts'
import { Gauge } from 'prom-client'

/** Numbers that are looked up when somebody asks for them. They stand in no registry yet. */
export const vitalGauges = (vitals: () => Vitals): readonly Gauge[] => [
  gauge('clamshell_clubs', 'Clubs that the bot is in', () => vitals().clubCount()),
  gauge('clamshell_on_duty', '1 = sends the reminders; 0 = another process does', () =>
    Number(vitals().isOnDuty()),
  ),
  gauge(
    'clamshell_seconds_since_tick',
    'Since a look at the reminders last came to a good end',
    () => vitals().msSinceTick() / 1_000,
  ),
  gauge('clamshell_database_bytes', 'The database and its journal', () => vitals().databaseBytes()),
  // No line without a backup: 0 would be a date of long ago.
  gaugeBy(
    'clamshell_last_backup_timestamp_seconds',
    'When the last good backup was made',
    'kind',
    () => {
      const at = vitals().lastBackup()
      return at === null ? [] : [['nightly', at.epochMilliseconds / 1_000]]
    },
  ),
  gauge('clamshell_reminders_stuck', 'Reminders that are overdue and that nobody sends', () =>
    vitals().stuckReminders(),
  ),
  gaugeBy(
    'clamshell_reminders_on_their_way',
    'Reminders that were taken and are not done',
    'state',
    () => Object.entries(vitals().onTheirWay()),
  ),
  gaugeBy(
    'clamshell_gateway_shard_up',
    '1 = this connection to the gateway is ready',
    'shard',
    () =>
      vitals()
        .shards()
        .map(({ id, status }) => [id, Number(status === 'ready')]),
  ),
  gaugeBy('clamshell_gateway_ping_seconds', 'How long the last heartbeat took', 'shard', () =>
    vitals()
      .shards()
      .flatMap(({ id, pingMs }) => (pingMs === null ? [] : [[id, pingMs / 1_000]])),
  ),
]

const gauge = (name: string, help: string, read: () => number): Gauge =>
  new Gauge({
    name,
    help,
    registers: [],
    collect() {
      this.set(read())
    },
  })

const gaugeBy = <Label extends string>(
  name: string,
  help: string,
  label: Label,
  read: () => readonly (readonly [string | number, number])[],
): Gauge<Label> =>
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [],
    collect() {
      for (const [value, number] of read())
        this.set({ [label]: value } as Record<Label, string | number>, number)
    },
  })
