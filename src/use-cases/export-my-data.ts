import type { NamedClub } from './find-club.ts'
import type { PersonalDataStore, PersonalRow } from './member-ports.ts'
import type { ClubDirectory } from './ports.ts'

interface ExportPorts {
  readonly personalData: Pick<PersonalDataStore, 'exportOf'>
  readonly directory: Pick<ClubDirectory, 'nameOf'>
}

/** Everything that is kept about one person, as it is stored. */
export interface MyData {
  readonly memberId: string
  readonly exportedAt: Temporal.Instant
  /** The clubs that occur in it, as far as the bot is still in them. */
  readonly clubs: readonly NamedClub[]
  readonly tables: ReadonlyMap<string, readonly PersonalRow[]>
}

export type Exported =
  { readonly kind: 'exported'; readonly data: MyData } | { readonly kind: 'nothing-stored' }

/** Collects a person's data; writes nothing, so asking for it leaves no trace either. */
export function exportMyData(
  memberId: string,
  now: Temporal.Instant,
  ports: ExportPorts,
): Exported {
  const tables = ports.personalData.exportOf(memberId)
  const rows = [...tables.values()].flat()
  if (rows.length === 0) return { kind: 'nothing-stored' }
  const clubs = new Set(rows.map((row) => row['club_id']).filter((id) => typeof id === 'string'))
  return {
    kind: 'exported',
    data: {
      memberId,
      exportedAt: now,
      clubs: [...clubs].flatMap((id) => {
        const name = ports.directory.nameOf(id)
        return name === null ? [] : { id, name }
      }),
      tables,
    },
  }
}
