import { WELL_KNOWN_ZONES } from './well-known-zones.ts'
import { buildZoneCatalogue, folded, type Zone } from './zone-catalogue.ts'

/** A zone made ready to be searched. */
export interface ZoneEntry extends Zone {
  /** One for each of `cities`. */
  readonly foldedCities: readonly string[]
  /** Folded: the cities and all else. */
  readonly terms: readonly string[]
}

/** What the search looks into; all texts are folded. */
export interface ZoneIndex {
  /** Well-known ones first, then those that lead, then by name. */
  readonly entries: readonly ZoneEntry[]
  readonly byName: ReadonlyMap<string, string>
  readonly byCity: ReadonlyMap<string, string>
  /** Cities and countries, folded: what people mistype. */
  readonly places: ReadonlyMap<string, readonly ZoneEntry[]>
}

/** Reads all zones; costs some 35 ms. */
export function makeZoneIndex(): ZoneIndex {
  const { zones, byName } = buildZoneCatalogue()
  const entries = zones
    .map((zone): ZoneEntry => {
      const foldedCities = zone.cities.map(folded)
      return { ...zone, foldedCities, terms: [...new Set([...foldedCities, ...zone.otherTerms])] }
    })
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
  const byCity = grouped(entries, ({ foldedCities }) => foldedCities)
  const places = grouped(entries, ({ foldedCities, country }) =>
    country === '' ? foldedCities : [...foldedCities, folded(country)],
  )
  return { entries, byName, byCity: zonesMeant(byCity), places }
}

function grouped(
  entries: readonly ZoneEntry[],
  textsOf: (entry: ZoneEntry) => readonly string[],
): ReadonlyMap<string, readonly ZoneEntry[]> {
  const groups = new Map<string, ZoneEntry[]>()
  for (const entry of entries)
    for (const text of new Set(textsOf(entry))) {
      const group = groups.get(text)
      if (group) group.push(entry)
      else groups.set(text, [entry])
    }
  return groups
}

function rank({ name, leads }: Zone): number {
  const place = WELL_KNOWN_ZONES.indexOf(name)
  if (place !== -1) return place
  return WELL_KNOWN_ZONES.length + (leads ? 0 : 1)
}

/** The cities that stand for one zone. */
function zonesMeant(
  byCity: ReadonlyMap<string, readonly ZoneEntry[]>,
): ReadonlyMap<string, string> {
  return new Map(
    [...byCity].flatMap(([city, all]) => {
      // A zone named after a city has the one that is meant: Sydney is in Australia. It must not be
      // the chief one elsewhere: Saint John's is in Newfoundland and on Antigua.
      const named = all.filter(({ name }) => isNamedAfter(name, city))
      const chief = all.filter(({ foldedCities }) => foldedCities[0] === city)
      const [only, second] = named.length > 0 ? new Set([...named, ...chief]) : all
      return only && !second ? [[city, only.name] as const] : []
    }),
  )
}

/** `Australia/Sydney`, but not `America/Argentina/San_Juan`, whose place says which of them. */
export const isNamedAfter = (zone: string, city: string): boolean =>
  folded(zone.slice(zone.indexOf('/') + 1)) === city
