import type * as z from 'zod'

type RawIssue = z.core.$ZodRawIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false, without quotes',
  array: 'a list in square brackets',
  object: 'a block in curly brackets',
}

function kindOf(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'number') return String(input)
  if (typeof input === 'string') return `the text "${input.slice(0, 40)}"`
  return typeof input === 'boolean' ? String(input) : 'a block'
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return 'must not be empty'
  if (origin === 'array') {
    return minimum === 1 ? 'needs at least one entry' : `needs at least ${minimum} entries`
  }
  return inclusive ? `must be at least ${minimum}` : `must be more than ${minimum}`
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `has more than ${maximum} characters`
  return origin === 'array' ? `has more than ${maximum} entries` : `must be at most ${maximum}`
}

/**
 * A zod error map for people who edit content and do not code. Messages that a schema carries
 * itself win over these.
 */
export function plainReason(issue: RawIssue): string | undefined {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return 'is missing'
  if (issue.code === 'invalid_type') {
    return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}`
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map((value) => JSON.stringify(value)).join(', ')
    return issue.values.length === 1 ? `must be ${allowed}` : `must be one of ${allowed}`
  }
  if (issue.code === 'too_small') return tooSmall(issue as z.core.$ZodIssueTooSmall)
  if (issue.code === 'too_big') return tooBig(issue as z.core.$ZodIssueTooBig)
  return undefined
}
