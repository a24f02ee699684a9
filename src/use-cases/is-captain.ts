interface Asking {
  readonly caller: { readonly managesServer: boolean }
  /** The club in which the caller has these rights. */
  readonly clubId: string
}

/** Whether somebody may change a club's days: whoever manages its server. */
export const isCaptain = ({ caller }: Asking): boolean => caller.managesServer
