import { rawTimeZones, timeZonesNames, type RawTimeZone } from '@vvo/tzdb'
import { COUNTRY_NAMES, MORE_CITIES } from './more-cities.ts'

export interface Zone {
  /** The canonical IANA name, which this Node accepts. */
  readonly name: string
  /** Empty for UTC. */
  readonly country: string
  /** The largest first, then other names, as people write them. */
  readonly cities: readonly string[]
  /** Folded: what else it is found by, such as old names, country and abbreviations. */
  readonly otherTerms: readonly string[]
  /** Whether the zone stands for all in its country that show the same time. */
  readonly leads: boolean
}

export interface ZoneCatalogue {
  readonly zones: readonly Zone[]
  /** Every zone name and alias, folded, to the canonical name. */
  readonly byName: ReadonlyMap<string, string>
}

/** Letters that are no base letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** One form for all the ways to type a name: no case, accents, apostrophes; `_`, `/`, `-` are gaps. */
export const folded = (typed: string): string =>
  typed
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[øłđðıßæœþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[\p{M}.'’‘ʻ`]/gu, '')
    .replaceAll(/[\s_/,-]+/g, ' ')
    .replaceAll(/\bsaint\b/g, 'st')
    .trim()

/**
 * Zones of tzdb that are an abbreviation. Nobody who types EST means Panama, which has it all year
 * round, so they are words to search by and not names.
 */
const ABBREVIATION = /^([CEMW]ET|[EHM]ST)$/

/** tzdb leaves them to us. GMT is not among them: in London it is half of the year. */
const UTC_ALIASES = ['Etc/UTC', 'Etc/UCT', 'Etc/Universal', 'Etc/Zulu', 'UCT', 'Universal', 'Zulu']

const UTC: Zone = {
  name: 'UTC',
  country: '',
  cities: ['Coordinated Universal Time'],
  otherTerms: ['utc', 'gmt', ...UTC_ALIASES.map(folded)],
  leads: true,
}

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0)

function isKnownHere(name: string): boolean {
  try {
    EPOCH.toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** Whether both names are one zone; Node keeps the name it was given, so this is the way to ask. */
const isSameZone = (one: string, other: string): boolean =>
  EPOCH.toZonedDateTimeISO(one).equals(EPOCH.toZonedDateTimeISO(other))

/** All zones that tzdb and this Node know. Slow (some 25 ms), so it is for once. */
export function buildZoneCatalogue(): ZoneCatalogue {
  const groups = new Map(rawTimeZones.flatMap((entry) => entry.group.map((name) => [name, entry])))
  const names = [...new Set([...groups.keys(), ...Intl.supportedValuesOf('timeZone')])].filter(
    (name) => !ABBREVIATION.test(name) && isKnownHere(name) && !isSameZone(name, UTC.name),
  )
  const current = timeZonesNames.filter(isKnownHere)
  const isCurrent = new Set(current)

  // tzdb's groups are looked at first because they are small; what it files under a neighbour
  // is found among all. A name that is new to tzdb and unknown here leaves the old one standing.
  const canonicalOf = (name: string): string => {
    if (isCurrent.has(name)) return name
    const near = groups.get(name)?.group.filter((other) => isCurrent.has(other)) ?? []
    return [...near, ...current].find((other) => isSameZone(other, name)) ?? name
  }

  const spellings = Map.groupBy(names, canonicalOf)
  const zones = [...spellings].map(([name, all]) => zoneOf(name, all, groups.get(name)))
  const byName = [...spellings].flatMap(([name, all]) =>
    [name, ...all].map((one) => [folded(one), name] as const),
  )
  const ofUtc = [UTC.name, ...UTC_ALIASES].map((one) => [folded(one), UTC.name] as const)
  return { zones: [UTC, ...zones], byName: new Map([...ofUtc, ...byName]) }
}

function zoneOf(name: string, spellings: readonly string[], entry: RawTimeZone | undefined): Zone {
  const leads = entry?.name === name
  const country = entry?.countryName.trim() ?? ''
  const ofLeader =
    leads && entry ? [entry.alternativeName, entry.abbreviation, entry.dstAbbreviation ?? ''] : []
  return {
    name,
    country,
    cities: unlike([
      ...(leads ? (entry?.mainCities ?? []) : []),
      ...listed(MORE_CITIES[name]),
      ...[name, ...spellings].flatMap(cityInName),
    ]),
    otherTerms: [
      ...new Set(
        [country, ...listed(COUNTRY_NAMES[country]), ...ofLeader, ...spellings, name].map(folded),
      ),
    ].filter((term) => term !== ''),
    leads,
  }
}

const listed = (names: string | undefined): readonly string[] => names?.split(', ') ?? []

/** The first of those that are typed alike: Bogotá, and not Bogota as well. */
const unlike = (texts: readonly string[]): string[] =>
  [...Map.groupBy(texts, folded).values()].flatMap((alike) => alike.slice(0, 1))

const WITH_CITY =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//
const COMPASS = /\/(?:North|South|West)$/

/** `America/Indiana/Tell_City` → Tell City; nothing where the name has no place (US/Central). */
function cityInName(name: string): readonly string[] {
  if (!WITH_CITY.test(name) || COMPASS.test(name)) return []
  return [name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')]
}
