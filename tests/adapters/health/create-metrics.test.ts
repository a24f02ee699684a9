import { createMetrics } from '#adapters/health/create-metrics.ts'
import type { Vitals } from '#use-cases/vitals.ts'
import { expect, test } from 'vitest'
import { someVitals } from './some-vitals.ts'

function openMetrics(changes: Partial<Vitals> = {}) {
  const clock = { ms: 1_000 }
  const metrics = createMetrics(
    () => clock.ms,
    () => someVitals(changes),
  )
  /** The lines of one figure, without those of its explanation. */
  const lines = async (name: string) =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith(name))
  return { metrics, clock, lines }
}

test('answers are counted by what was asked and by what came of it', async () => {
  const { metrics, lines } = openMetrics()
  const today = { kind: 'command', name: 'hips today' } as const
  metrics.received(today)('answered')
  metrics.received(today)('answered')
  metrics.received(today)('too late')
  metrics.received({ kind: 'component', name: 'done' })('refused')
  expect(await lines('clamshell_answers_total{')).toEqual([
    'clamshell_answers_total{kind="command",name="hips today",outcome="answered"} 2',
    'clamshell_answers_total{kind="command",name="hips today",outcome="too late"} 1',
    'clamshell_answers_total{kind="component",name="done",outcome="refused"} 1',
  ])
})

test('an answer takes from its arrival to its end', async () => {
  const { metrics, clock, lines } = openMetrics()
  const end = metrics.received({ kind: 'modal', name: 'times' })
  clock.ms += 300
  end('answered')
  expect(await lines('clamshell_answer_seconds_sum')).toEqual([
    'clamshell_answer_seconds_sum{kind="modal",name="times"} 0.3',
  ])
  const buckets = await lines('clamshell_answer_seconds_bucket')
  expect(buckets.find((line) => line.endsWith(' 1'))).toContain('le="0.5"')
  // The deadline of the first answer can be read off.
  expect(buckets.join('\n')).toContain('le="3"')
})

test('reminders, requests, waits and reconnects are counted', async () => {
  const { metrics, lines } = openMetrics()
  metrics.reminderSettled('card', 'sent')
  metrics.reminderSettled('card', 'skipped')
  metrics.discordAnswered(429)
  metrics.rateLimited('shared')
  metrics.reconnecting()
  expect(await lines('clamshell_reminders_total')).toEqual([
    'clamshell_reminders_total{kind="card",state="sent"} 1',
    'clamshell_reminders_total{kind="card",state="skipped"} 1',
  ])
  expect(await lines('clamshell_discord_requests_total')).toEqual([
    'clamshell_discord_requests_total{status="429"} 1',
  ])
  expect(await lines('clamshell_rate_limit_waits_total')).toEqual([
    'clamshell_rate_limit_waits_total{scope="shared"} 1',
  ])
  expect(await lines('clamshell_gateway_reconnects_total')).toEqual([
    'clamshell_gateway_reconnects_total 1',
  ])
})

test('how the bot is, is looked up when somebody asks', async () => {
  const { lines } = openMetrics({ isOnDuty: () => false })
  expect(await lines('clamshell_')).toEqual(
    expect.arrayContaining([
      'clamshell_clubs 7',
      'clamshell_on_duty 0',
      'clamshell_seconds_since_tick 20',
      'clamshell_database_bytes 4096',
      'clamshell_reminders_stuck 0',
      'clamshell_reminders_on_their_way{state="claimed"} 3',
      'clamshell_reminders_on_their_way{state="sending"} 1',
      'clamshell_gateway_shard_up{shard="0"} 1',
      'clamshell_gateway_shard_up{shard="1"} 1',
      'clamshell_gateway_ping_seconds{shard="0"} 0.042',
    ]),
  )
})

test('the process itself is watched too, and two bots in one process do not mix', async () => {
  const [one, other] = [openMetrics(), openMetrics()]
  one.metrics.reconnecting()
  expect(await other.lines('clamshell_gateway_reconnects_total')).toEqual([
    'clamshell_gateway_reconnects_total 0',
  ])
  expect(await one.lines('nodejs_eventloop_lag_seconds')).toHaveLength(1)
  expect(await one.lines('process_resident_memory_bytes')).toHaveLength(1)
})

test('the last good backup has its moment, and no line without one', async () => {
  const lastBackup = () => Temporal.Instant.from('2026-11-24T03:29:00Z')
  expect(await openMetrics({ lastBackup }).lines('clamshell_last_backup')).toEqual([
    'clamshell_last_backup_timestamp_seconds{kind="nightly"} 1795490940',
  ])
  expect(await openMetrics().lines('clamshell_last_backup')).toEqual([])
})
