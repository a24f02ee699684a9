/** Keys that Discord adds to a command, or fills in where they were left out. */
const DISCORDS_OWN = new Set([
  'id',
  'application_id',
  'version',
  'guild_id',
  'dm_permission',
  'name_localized',
  'description_localized',
])

/** Lists that are sets: Discord gives them back in an order of its own. */
const UNORDERED = new Set(['contexts', 'integration_types'])

interface Named {
  readonly name: string
}

/** How two lists of commands differ, by name. */
export interface CommandDifference {
  readonly missing: readonly string[]
  readonly superfluous: readonly string[]
  readonly changed: readonly string[]
}

/**
 * Compares the commands of the code with those that Discord has. What Discord adds by itself is left
 * out, and so is what says the same as leaving it out: false, null, an empty list.
 */
export function compareCommands(
  wanted: readonly Named[],
  registered: readonly Named[],
): CommandDifference {
  const has = new Map(registered.map((one) => [one.name, written(one)]))
  const wants = new Map(wanted.map((one) => [one.name, written(one)]))
  return {
    missing: [...wants.keys()].filter((name) => !has.has(name)),
    superfluous: [...has.keys()].filter((name) => !wants.has(name)),
    changed: [...wants.keys()].filter((name) => has.has(name) && has.get(name) !== wants.get(name)),
  }
}

const written = (command: Named): string => JSON.stringify(plain(command))

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !DISCORDS_OWN.has(key) && saysSomething(one))
      .map(
        ([key, one]) =>
          [
            key,
            isSet(key, one)
              ? one.map(String).toSorted((a, b) => a.localeCompare(b, 'en'))
              : plain(one),
          ] as const,
      )
      .toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  )
}

const isSet = (key: string, value: unknown): value is readonly unknown[] =>
  UNORDERED.has(key) && Array.isArray(value)

const saysSomething = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0)
