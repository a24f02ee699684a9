import type { Measures } from '#use-cases/measures.ts'
import type { Vitals } from '#use-cases/vitals.ts'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import { vitalGauges } from './vital-gauges.ts'

/** Discord gives the first answer 3 s; what takes longer was deferred before. In seconds. */
const ANSWER_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 5, 10, 30]

export interface Metrics extends Measures {
  /** Everything in the text format of Prometheus. */
  readonly text: () => Promise<string>
  readonly contentType: string
}

/**
 * Counts what the bot does, in a registry of its own. Labels are names out of the code, states and
 * shards: never a person, a club or a channel.
 *
 * @param elapsed milliseconds of a clock that nobody sets
 * @param vitals asked each time that somebody reads the figures
 */
export function createMetrics(elapsed: () => number, vitals: () => Vitals): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'clamshell_answers_total',
    help: 'What people typed and pressed, by what came of it',
    labelNames: ['kind', 'name', 'outcome'],
    registers,
  })
  const answerSeconds = new Histogram({
    name: 'clamshell_answer_seconds',
    help: 'From its arrival until Discord had taken the whole answer',
    labelNames: ['kind', 'name'],
    buckets: ANSWER_BUCKETS,
    registers,
  })
  const reminders = new Counter({
    name: 'clamshell_reminders_total',
    help: 'Reminders that came to an end, by kind and by how',
    labelNames: ['kind', 'state'],
    registers,
  })
  const requests = new Counter({
    name: 'clamshell_discord_requests_total',
    help: 'Requests that Discord answered, by the status of HTTP',
    labelNames: ['status'],
    registers,
  })
  const waits = new Counter({
    name: 'clamshell_rate_limit_waits_total',
    help: 'Requests that had to wait for a rate limit',
    labelNames: ['scope'],
    registers,
  })
  const reconnects = new Counter({
    name: 'clamshell_gateway_reconnects_total',
    help: 'Connections to the gateway that were lost and are made again',
    registers,
  })
  for (const gauge of vitalGauges(vitals)) registry.registerMetric(gauge)
  return {
    received: ({ kind, name }) => {
      const from = elapsed()
      return (outcome) => {
        answers.inc({ kind, name, outcome })
        answerSeconds.observe({ kind, name }, (elapsed() - from) / 1_000)
      }
    },
    reminderSettled: (kind, state) => {
      reminders.inc({ kind, state })
    },
    discordAnswered: (status) => {
      requests.inc({ status })
    },
    rateLimited: (scope) => {
      waits.inc({ scope })
    },
    reconnecting: () => {
      reconnects.inc()
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
