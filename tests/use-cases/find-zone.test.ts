import { createZoneSearch } from '#use-cases/find-zone.ts'
import { COUNTRY_NAMES, MORE_CITIES } from '#use-cases/more-cities.ts'
import { WELL_KNOWN_ZONES } from '#use-cases/well-known-zones.ts'
import { describe, expect, test } from 'vitest'

const { search, exactly } = createZoneSearch()

/** A winter afternoon in Berlin. */
const NOW = Temporal.Instant.from('2026-11-24T13:05:00Z')

const zonesFor = (typed: string): string[] => search(typed, NOW).map(({ zone }) => zone)
const labelsFor = (typed: string): string[] => search(typed, NOW).map(({ label }) => label)

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** Summer and winter, before and after 1970, where zones that look alike today differ. */
const MOMENTS = ['1955-07-01', '1969-01-15', '1985-07-01', '2005-01-15', '2026-07-01', '2027-01-15']

const offsetsOf = (zone: string): string[] =>
  MOMENTS.map((day) => Temporal.Instant.from(`${day}T12:00Z`).toZonedDateTimeISO(zone).offset)

describe('a zone that is meant beyond doubt', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    [' EUROPE/BERLIN ', 'Europe/Berlin'],
    ['america/new york', 'America/New_York'],
    ['America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
    ['America/Port-au-Prince', 'America/Port-au-Prince'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
  ])('the name %s is %s', (typed, zone) => {
    expect(exactly(typed)).toBe(zone)
  })

  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['America/Louisville', 'America/Kentucky/Louisville'],
    ['America/Coral_Harbour', 'America/Atikokan'],
    ['US/Michigan', 'America/Detroit'],
    ['Japan', 'Asia/Tokyo'],
  ])('the old name %s is %s', (typed, zone) => {
    expect(exactly(typed)).toBe(zone)
  })

  test.each([
    ['Munich', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['Köln', 'Europe/Berlin'],
    ['koln', 'Europe/Berlin'],
    ['cologne', 'Europe/Berlin'],
    ['são paulo', 'America/Sao_Paulo'],
    ['Sao Paulo', 'America/Sao_Paulo'],
    ['łódź', 'Europe/Warsaw'],
    ['Zürich', 'Europe/Zurich'],
    ['New York', 'America/New_York'],
    ['NYC', 'America/New_York'],
    ['Boston', 'America/New_York'],
    ['Melbourne', 'Australia/Melbourne'],
    ['Apia', 'Pacific/Apia'],
    ['Kathmandu', 'Asia/Kathmandu'],
    ['Saint-Denis', 'Indian/Reunion'],
  ])('the city %s is in %s', (typed, zone) => {
    expect(exactly(typed)).toBe(zone)
  })

  test('a zone’s own city is meant before a smaller one of the same name', () => {
    expect(zonesFor('Sydney')).toEqual(['Australia/Sydney', 'America/Halifax'])
    expect(exactly('Sydney')).toBe('Australia/Sydney')
  })

  test.each(['San José', 'Portland', 'Valencia', 'San Juan', 'Saint John’s', 'Newcastle'])(
    '%s is in several zones, so all are offered and none is taken',
    (typed) => {
      expect(exactly(typed)).toBeNull()
      expect(zonesFor(typed).length).toBeGreaterThan(1)
    },
  )

  test.each(['+02:00', '-5', '+0530', 'UTC+2', 'gmt-3', 'GMT+0', 'Etc/GMT+5', 'UTC+02:00'])(
    'the offset %s is no zone, because it knows no summer',
    (typed) => {
      expect(exactly(typed)).toBeNull()
    },
  )

  test.each(['EST', 'mst', 'HST', 'CET', 'EET', 'GMT', 'BST', 'PST'])(
    'the abbreviation %s is no zone, but zones that use it are offered',
    (typed) => {
      expect(exactly(typed)).toBeNull()
      expect(zonesFor(typed)).not.toEqual([])
    },
  )

  test.each([
    '',
    '  ',
    '---',
    '/',
    'Mars/Olympus',
    'Berln',
    'South',
    'toString',
    '__proto__',
    '😀',
  ])('nothing is meant by "%s"', (typed) => {
    expect(exactly(typed)).toBeNull()
  })

  test('every zone that this Node names is found, in any case, and keeps its clock', () => {
    const names = Intl.supportedValuesOf('timeZone')
    const found = names.map((name) => exactly(name.toUpperCase()))
    expect(found).not.toContain(null)
    expect(found.map((zone) => offsetsOf(zone ?? 'UTC'))).toEqual(names.map(offsetsOf))
    // What is stored is stable: the canonical name of a canonical name is itself.
    expect(found.map((zone) => exactly(zone ?? ''))).toEqual(found)
  })
})

describe('offering zones while somebody types', () => {
  test.each([
    ['Berln', 'Europe/Berlin'],
    ['Sidney', 'Australia/Sydney'],
    ['san fransisco', 'America/Los_Angeles'],
    ['Kopenhagen', 'Europe/Copenhagen'],
    ['new yrok', 'America/New_York'],
    ['Johanesburg', 'Africa/Johannesburg'],
    ['kathmandoo', 'Asia/Kathmandu'],
    ['untied kingdom', 'Europe/London'],
    ['madid', 'Europe/Madrid'],
    ['sandiego', 'America/Los_Angeles'],
    ['talinn', 'Europe/Tallinn'],
  ])('the typo %s still finds %s first', (typed, zone) => {
    expect(zonesFor(typed)[0]).toBe(zone)
  })

  test.each([
    ['Ber', 'Europe/Berlin'],
    ['gothen', 'Europe/Stockholm'],
    ['de janeiro', 'America/Sao_Paulo'],
    ['asia/kol', 'Asia/Kolkata'],
    ['Samoa', 'Pacific/Apia'],
    ['Germany', 'Europe/Berlin'],
    ['Paris, France', 'Europe/Paris'],
    ['EST', 'America/New_York'],
    ['central european', 'Europe/Paris'],
  ])('%s offers %s', (typed, zone) => {
    expect(zonesFor(typed)).toContain(zone)
  })

  test('what begins as typed comes before what only has such a word', () => {
    const found = zonesFor('york')
    expect(found).toContain('America/New_York')
    expect(found[0]).toBe('Europe/London')
  })

  test('a country offers the zones that stand for many before those of a few', () => {
    const found = zonesFor('Australia')
    expect(found[0]).toBe('Australia/Sydney')
    expect(found.indexOf('Australia/Hobart')).toBeGreaterThan(found.indexOf('Australia/Perth'))
  })

  test('an offset offers the zones that have it today', () => {
    expect(zonesFor('UTC+05:30')).toEqual(['Asia/Kolkata', 'Asia/Colombo'])
    expect(zonesFor('+5:45')).toEqual(['Asia/Kathmandu'])
    expect(zonesFor('-0')[0]).toBe('UTC')
    expect(zonesFor('gmt −8')[0]).toBe('America/Los_Angeles')
    const summer = Temporal.Instant.from('2026-07-01T12:00Z')
    expect(search('UTC-7', summer).map(({ zone }) => zone)[0]).toBe('America/Los_Angeles')
    expect(search('+19:00', NOW)).toEqual([])
  })

  test('nothing typed offers 25 well-known zones from west to east, UTC first', () => {
    expect(zonesFor('')).toEqual(WELL_KNOWN_ZONES)
    expect(zonesFor('  ')).toEqual(WELL_KNOWN_ZONES)
    expect(WELL_KNOWN_ZONES).toHaveLength(25)
    expect(WELL_KNOWN_ZONES.map(exactly)).toEqual(WELL_KNOWN_ZONES)
    const continents = WELL_KNOWN_ZONES.map((zone) => zone.split('/')[0])
    expect(new Set(continents).size).toBe(7)
  })

  test.each([
    'qqqxyz',
    'asdfghjkl',
    'abcdefghij'.repeat(6),
    'x'.repeat(6000),
    '東京',
    '!!!',
    '()*\\',
  ])('nothing is offered for nonsense such as %.60s', (typed) => {
    expect(search(typed, NOW)).toEqual([])
  })
})

describe('what an offered zone says', () => {
  test('its name, its largest cities and the time there now', () => {
    expect(labelsFor('europe/berlin')).toEqual([
      'Europe/Berlin · Berlin, Hamburg, Munich · 14:05 now',
    ])
  })

  test('the city that was meant stands in front', () => {
    expect(labelsFor('koln')).toEqual(['Europe/Berlin · Köln, Berlin, Hamburg · 14:05 now'])
    expect(labelsFor('Kopenhagen')).toEqual([
      'Europe/Copenhagen · Copenhagen, Århus, Odense · 14:05 now',
    ])
  })

  test('the country, where the name of the zone is its only city', () => {
    expect(labelsFor('Apia')).toEqual(['Pacific/Apia · Samoa · 02:05 now'])
  })

  test('the time follows summer and winter', () => {
    const summer = Temporal.Instant.from('2026-07-01T13:05:59Z')
    expect(search('Munich', summer)[0]?.label).toMatch(/ · 15:05 now$/)
    expect(search('Munich', NOW)[0]?.label).toMatch(/ · 14:05 now$/)
  })

  test('no label is longer than Discord allows, and no list either', () => {
    const typed = [...Intl.supportedValuesOf('timeZone'), ...LETTERS, '']
    const lists = typed.map((text) => search(text, NOW))
    expect(lists.filter((list) => list.length === 0 || list.length > 25)).toEqual([])
    const labels = lists.flat().map(({ label }) => label)
    expect(labels.filter((label) => label.length > 100)).toEqual([])
    expect(labels.filter((label) => !/ · \d\d:\d\d now$/.test(label))).toEqual([])
  })

  test('what is offered can be stored as it is', () => {
    const offered = LETTERS.flatMap(zonesFor)
    expect(offered.map(exactly)).toEqual(offered)
  })
})

describe('our own list of cities and countries', () => {
  test('each city is found in its zone, and the zone has its canonical name', () => {
    const cities = Object.entries(MORE_CITIES).flatMap(([zone, names]) =>
      names.split(', ').map((city) => ({ zone, city })),
    )
    expect(cities.filter(({ zone }) => exactly(zone) !== zone)).toEqual([])
    expect(cities.filter(({ zone, city }) => !zonesFor(city).includes(zone))).toEqual([])
  })

  test('each name of a country finds what the country’s own name finds', () => {
    const names = Object.entries(COUNTRY_NAMES).flatMap(([country, others]) =>
      others.split(', ').map((name) => ({ country, name })),
    )
    const missing = names.filter(({ country, name }) => zonesFor(name)[0] !== zonesFor(country)[0])
    expect(missing).toEqual([])
  })
})
