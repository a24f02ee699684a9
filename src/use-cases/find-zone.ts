import Fuse from 'fuse.js'
import { folded } from './zone-catalogue.ts'
import { isNamedAfter, makeZoneIndex, type ZoneEntry, type ZoneIndex } from './zone-index.ts'

export interface FoundZone {
  /** Canonical IANA name: what is stored. */
  readonly zone: string
  /** Its name, up to three places and the time there, in at most 100 characters. */
  readonly label: string
}

export interface ZoneSearch {
  /**
   * Best first, at most 25; by zone, city, country, abbreviation or offset at `now` (UTC+2), typos
   * and accents forgiven. Well-known ones from all over the world when nothing is typed.
   */
  readonly search: (typed: string, now: Temporal.Instant) => readonly FoundZone[]
  /**
   * The canonical IANA name of the zone that is meant beyond doubt: by its name or an old one, case
   * aside, or by a city that no second zone has. Null for all else: abbreviations and offsets are
   * no zones, because they say nothing about summer.
   */
  readonly exactly: (typed: string) => string | null
}

/** As many choices as Discord shows, and how long one may be. */
const LIMIT = 25
const LABEL_LENGTH = 100
const PLACES_IN_LABEL = 3

/** Nothing longer is a place, and Fuse compares 32 letters at a time. */
const SEARCHED_LENGTH = 32

/** A letter in three may be wrong, and a name is typed from its beginning. */
const FUZZY = { threshold: 0.34, location: 0, distance: 20, includeScore: true }

/** So many letters may be too many in what is typed; too few are normal while somebody types. */
const LETTERS_TOO_MANY = 2

/** What a letter more or less costs beside Fuse's score (0 to 1): enough to tell two alike apart. */
const LENGTH_MATTERS = 1 / 64

/** An entry, and the text (folded) that it was found by. */
interface Match {
  readonly entry: ZoneEntry
  readonly by: string
}

/** A search over all zones. It is made ready when it is first used, so the bot's start is free. */
export function createZoneSearch(): ZoneSearch {
  let made: ZoneIndex | undefined
  const index = (): ZoneIndex => (made ??= makeZoneIndex())
  return {
    search: (typed, now) => {
      const text = folded(typed).slice(0, SEARCHED_LENGTH).trim()
      return matches(index(), typed, text, now)
        .slice(0, LIMIT)
        .map(({ entry, by }) => ({ zone: entry.name, label: labelOf(entry, by, now) }))
    },
    exactly: (typed) => {
      const text = folded(typed)
      return index().byName.get(text) ?? index().byCity.get(text) ?? null
    },
  }
}

function matches(
  { entries, places }: ZoneIndex,
  typed: string,
  text: string,
  now: Temporal.Instant,
): readonly Match[] {
  const offset = offsetIn(typed)
  const asTyped = (found: readonly ZoneEntry[]) => found.map((entry) => ({ entry, by: text }))
  if (offset !== null)
    return asTyped(entries.filter(({ name }) => now.toZonedDateTimeISO(name).offset === offset))
  if (text === '') return typed.trim() === '' ? asTyped(entries) : []
  const direct = asTyped(startingWith(entries, text))
  if (direct.length > 0) return direct
  const words = asTyped(entries.filter(({ terms }) => haveAllWords(terms, text)))
  return words.length > 0 ? words : similar(places, text)
}

/** `UTC+2`, `+02:00`, `gmt -3:30` → `+02:00`; null if it is no offset. */
function offsetIn(typed: string): string | null {
  const found = /^(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::?([0-5]\d))?$/i.exec(typed.trim())
  if (!found) return null
  const [, sign = '', hours = '', minutes = '00'] = found
  const isWest = sign !== '+' && Number(hours + minutes) !== 0
  return `${isWest ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}`
}

/** Those that are the text, then those that start with it, then those with a word that does. */
function startingWith(entries: readonly ZoneEntry[], text: string): readonly ZoneEntry[] {
  const distanceOf = (terms: readonly string[]): number => {
    if (terms.includes(text)) return 0
    if (terms.some((term) => term.startsWith(text))) return 1
    return terms.some((term) => term.includes(` ${text}`)) ? 2 : Infinity
  }
  return entries
    .map((entry) => ({ entry, distance: distanceOf(entry.terms) }))
    .filter(({ distance }) => distance < Infinity)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry)
}

/** Paris, France. */
const haveAllWords = (terms: readonly string[], text: string): boolean =>
  text
    .split(' ')
    .every((word) => terms.some((term) => term.startsWith(word) || term.includes(` ${word}`)))

/**
 * For typos. Among equally near places the one of about the same length is meant. Only places that
 * can be long enough are compared: long texts are slow to compare, and few places are long.
 */
function similar(places: ZoneIndex['places'], text: string): readonly Match[] {
  const long = [...places.keys()].filter((place) => place.length >= text.length - LETTERS_TOO_MANY)
  const found = new Fuse(long, FUZZY)
    .search(text)
    .map(({ item, score = 1 }) => ({
      by: item,
      score: score + Math.abs(item.length - text.length) * LENGTH_MATTERS,
    }))
    .toSorted((a, b) => a.score - b.score)
    .flatMap(({ by }) => (places.get(by) ?? []).map((entry) => ({ entry, by })))
  return [...Map.groupBy(found, ({ entry }) => entry).values()].flatMap((same) => same.slice(0, 1))
}

/** `Europe/Berlin · Berlin, Hamburg, Munich · 14:05 now`, the city that is meant in front. */
function labelOf(entry: ZoneEntry, by: string, now: Temporal.Instant): string {
  const time = now.toZonedDateTimeISO(entry.name).toPlainTime().toString({ smallestUnit: 'minute' })
  const written = (places: readonly string[]): string =>
    [entry.name, ...(places.length > 0 ? [places.join(', ')] : []), `${time} now`].join(' · ')
  const places = placesOf(entry, by)
  while (places.length > 0 && written(places).length > LABEL_LENGTH) places.pop()
  return written(places)
}

function placesOf(entry: ZoneEntry, by: string): string[] {
  const found = by === '' ? -1 : entry.foldedCities.findIndex((city) => city.startsWith(by))
  const meant = found === -1 ? [] : entry.cities.slice(found, found + 1)
  const places = [...new Set([...meant, ...entry.cities])].slice(0, PLACES_IN_LABEL)
  // Where the name of the zone has said it all, the country says more.
  const isOwnName = places.length === 1 && isNamedAfter(entry.name, folded(places[0] ?? ''))
  return isOwnName && entry.country !== '' ? [entry.country] : places
}
