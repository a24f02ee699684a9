import * as z from 'zod'

/** Kit that gates an exercise. A wall, a mat and a towel never do: each has a way without. */
export const KIT = ['weight', 'barbell', 'band', 'box', 'hill'] as const
export const kitSchema = z.enum(KIT)
export type Kit = z.infer<typeof kitSchema>

export const LEVELS = [1, 2, 3] as const
export const levelSchema = z.literal(LEVELS)
/** 1 = two sets, bodyweight; 2 = three sets, band or light weight; 3 = the articles' own doses. */
export type Level = z.infer<typeof levelSchema>

/** What belongs to a person, in every club they run with. */
export interface MemberProfile {
  readonly level: Level
  readonly kit: ReadonlySet<Kit>
}

export const DEFAULT_PROFILE: MemberProfile = { level: 1, kit: new Set() }
