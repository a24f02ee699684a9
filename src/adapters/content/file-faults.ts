import type * as z from 'zod'
import type { ContentFault } from '#core/training/content-fault.ts'

type Issue = z.core.$ZodIssue

const COUNT = 'must be a whole number above 0, or a span such as { "from": 8, "to": 10 }'

/** The branch of a union that was meant: the one whose outer form fits, if there is one. */
function meantBranch({ errors }: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const fits = (issue: Issue): boolean => issue.path.length > 0 || issue.code !== 'invalid_type'
  return errors.find((issues) => issues.every(fits)) ?? []
}

function unionReason(issue: z.core.$ZodIssueInvalidUnion): string {
  // The only union that no field tells apart is a count.
  if (issue.discriminator === undefined) return COUNT
  const names = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  return `must be one of ${names.map((name) => JSON.stringify(name)).join(', ')}`
}

function faultsAt(
  file: string,
  base: readonly PropertyKey[],
  issues: readonly Issue[],
): ContentFault[] {
  return issues.flatMap((issue): ContentFault[] => {
    const path = [...base, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      const reason = 'is not a field that belongs here; look for a slip in its name'
      return issue.keys.map((key) => ({ file, path: [...path, key].join('.'), reason }))
    }
    if (issue.code === 'invalid_union' && issue.message !== 'is missing') {
      const branch = meantBranch(issue)
      if (branch.length > 0) return faultsAt(file, path, branch)
      return [{ file, path: path.join('.'), reason: unionReason(issue) }]
    }
    return [{ file, path: path.join('.'), reason: issue.message }]
  })
}

/** What zod found in one file, one fault a field, paths as in `doses.2.reps`. */
export function fileFaults(file: string, error: z.ZodError): ContentFault[] {
  return faultsAt(file, [], error.issues)
}
