import type { Answer } from '#practice/people/answer.ts'

/** What went wrong on purpose while something was asked or logged. */
export interface Fault {
  readonly name: string
  /** Whether it can keep an answer from coming: a connection that resumes, say, must not. */
  readonly eatsAnswers: boolean
  /** Which errors in the log it explains. */
  readonly explains: RegExp
}

/** What has happened so far, counted from the side of the people and of Discord. */
export class Ledger {
  /** The fault in force; null = nothing goes wrong on purpose. */
  fault: Fault | null = null
  asked = 0
  answered = 0
  /** Discord's own client would not have sent it: greyed out, gone, not in this channel. */
  notSent = 0
  /** Sent twice by Discord. */
  repeated = 0
  /** Answers that a fault has eaten, by its name. */
  readonly eaten = new Map<string, number>()
  /** What was asked and got no answer, though nothing was wrong. */
  readonly unanswered: string[] = []
  /** Error lines of the log that a fault explains, by its name. */
  readonly explained = new Map<string, number>()
  readonly unexplained: string[] = []
  /** How often each thing was typed or pressed. */
  readonly deeds = new Map<string, number>()
  /** How often each fault struck. */
  readonly faults = new Map<string, number>()

  note(what: string, { failed }: Answer): void {
    this.asked += 1
    count(this.deeds, what)
    if (!failed) this.answered += 1
    else if (this.fault?.eatsAnswers === true) count(this.eaten, this.fault.name)
    else this.unanswered.push(`${what} (${this.fault?.name ?? 'no fault'})`)
  }

  /** Takes the errors that were logged since the last time, all under the fault in force. */
  takeErrors(lines: string[]): void {
    for (const line of lines.splice(0)) {
      const fault = this.fault
      if (fault?.explains.test(line) === true) count(this.explained, fault.name)
      else this.unexplained.push(`${fault?.name ?? 'no fault'}: ${line.trim()}`)
    }
  }
}

export const count = (counts: Map<string, number>, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}
