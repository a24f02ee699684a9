/** How a member wants to be reminded. Nothing is sent to anybody who has not asked. */
export interface OwnReminders {
  /** The club whose days the direct messages follow. */
  readonly clubId: string
  /** A direct message on one's own due days. */
  readonly personal: boolean
  /** The wall time of it in the member's own zone, `07:00`. */
  readonly at: string
  /** To be mentioned in the club's last call. */
  readonly mention: boolean
  /** To be asked, after a run with hills or backward running in it, how many it were. */
  readonly midRun: boolean
}

/** The wall time that is proposed. */
export const DEFAULT_OWN_TIME = '18:00'
