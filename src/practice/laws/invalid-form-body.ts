import type { RequestFault } from './request-fault.ts'

/** The faults of one place, and of the places below it. */
export interface ErrorTree {
  _errors?: { code: string; message: string }[]
  [key: string]: ErrorTree | { code: string; message: string }[] | undefined
}

/** The body of Discord's 400 answer to a request that is not well formed. */
export interface InvalidFormBody {
  code: 50035
  message: 'Invalid Form Body'
  errors: ErrorTree
}

// Without a prototype: names of fields come from the body, and one may be `__proto__`.
const branch = (): ErrorTree => Object.create(null) as ErrorTree

/** Discord's answer for these faults: a tree by field name and list index, `_errors` at its leaves. */
export function invalidFormBody(faults: readonly RequestFault[]): InvalidFormBody {
  const errors = branch()
  for (const { path, code, message } of faults) {
    let place = errors
    for (const step of path) place = (place[String(step)] ??= branch()) as ErrorTree
    place._errors ??= []
    place._errors.push({ code, message })
  }
  return { code: 50035, message: 'Invalid Form Body', errors }
}
