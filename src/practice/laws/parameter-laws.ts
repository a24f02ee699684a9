import type { RequestFault } from './request-fault.ts'

const isSnowflake = (value: string) => /^\d{1,20}$/.test(value)

const plainIds = new Set(['instance_id'])

/** Ids in a path are snowflakes; `params` are those that `normaliseRoute` found. */
export function parameterFaults(params: Readonly<Record<string, string>>): readonly RequestFault[] {
  return Object.entries(params)
    .filter(([name]) => /_id(_\d)?$/.test(name) && !plainIds.has(name))
    .filter(([, value]) => !isSnowflake(value))
    .map(([name, value]) => ({
      path: [name],
      code: 'NUMBER_TYPE_COERCE',
      message: `Value "${value}" is not snowflake.`,
    }))
}
