/** What a member did before the date that is asked about; its own day's sessions are not in it. */
export interface History {
  /** Due days done while the club runs the side-step ladder. */
  readonly ladderSteps: number
  /** Hill sessions in which at least three quarters of the planned sprints were done. */
  readonly hillSessions: number
  readonly backwardSessions: number
}
