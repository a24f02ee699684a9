import type { ClubSettingsStore } from './club-ports.ts'

interface Asking {
  readonly caller: { readonly managesServer: boolean; readonly roles: ReadonlySet<string> }
  /** The club in which the caller has these rights. */
  readonly clubId: string
}

export interface CaptainPorts {
  readonly clubSettings: Pick<ClubSettingsStore, 'settingsOf'>
}

/** Whether somebody is a captain of a club: by managing its server, or by the role that it named. */
export function isCaptain({ caller, clubId }: Asking, { clubSettings }: CaptainPorts): boolean {
  if (caller.managesServer) return true
  const role = clubSettings.settingsOf(clubId)?.captainRoleId ?? null
  return role !== null && role !== everyone(clubId) && caller.roles.has(role)
}

/** The role that all have carries the id of its server. It makes nobody a captain. */
const everyone = (clubId: string): string => clubId
