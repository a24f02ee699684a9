import { MessageReferenceType } from 'discord-api-types/v10'

type Path = readonly (string | number)[]

const bitSets = new Set(['default_member_permissions', 'permissions', 'allow', 'deny'])

const isBitSet = (value: unknown) => typeof value === 'string' && /^\d{1,20}$/.test(value)

/**
 * Whether a value is right by Discord's documentation though its published schemas say otherwise:
 * permission bit sets travel as strings, ids may be whole numbers, and an emoji may be named by its
 * id alone. A message may be forwarded.
 */
export function departsFromSchema(value: unknown, path: Path): boolean {
  const key = path.at(-1)
  if (typeof key !== 'string') return false
  if (bitSets.has(key)) return isBitSet(value)
  if (key === 'id' || key.endsWith('_id'))
    return (
      key !== 'custom_id' && typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    )
  if (key === 'type' && path.at(-2) === 'message_reference')
    return value === MessageReferenceType.Forward
  if (key === 'name' && path.at(-2) === 'emoji') return value === undefined
  return false
}
