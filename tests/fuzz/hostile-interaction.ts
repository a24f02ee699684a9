import { manifestOf, type CommandSet } from '#interactions/command-set.ts'
import type { Chance } from '#tests/support/seeded.ts'
import * as cast from './cast.ts'
import { FORMS, PRESSES, writtenId, type Presser } from './custom-id-grammar.ts'
import { damaged, hostileText, pick } from './hostile-text.ts'
import { brokenSomewhere } from './broken-somewhere.ts'
import { hostileFields } from './hostile-fields.ts'
import { hostileOption, type OptionJson } from './hostile-option.ts'
import { BEGINNING } from './plant-facts.ts'

type Raw = Record<string, unknown>

/** A custom id that the bot has written, and for whom. */
export interface Harvested {
  readonly id: string
  readonly for: Presser
  /** What the select under this id offers; empty for a button. */
  readonly offers: readonly string[]
}

/** What the bot has shown lately, and can be pressed or sent off by anybody. */
export interface Harvest {
  readonly presses: readonly Harvested[]
  readonly forms: readonly Harvested[]
  readonly values: readonly string[]
}

/** Discord's epoch, in milliseconds since 1970. */
const DISCORD_EPOCH = 1_420_070_400_000

/** How far two interactions are apart at most; now and then a day passes. */
const STEP_MS = 120_000
const DAY_MS = 86_400_000

const EPHEMERAL = 64
const COMPONENTS_V2 = 32_768
const TYPE = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const

/** Makes interactions, each later than the one before unless it lies about its age. */
export function createHostility(
  chance: Chance,
  commands: CommandSet,
  { misshapen = true }: { readonly misshapen?: boolean } = {},
) {
  const paths = manifestOf(commands.groups).flatMap((group) =>
    (group.options ?? []).map((sub) => ({
      group: group.name,
      sub: sub.name,
      options: ('options' in sub ? (sub.options ?? []) : []) as readonly OptionJson[],
    })),
  )
  let at = BEGINNING.epochMilliseconds
  let count = 0

  const newId = (): string => {
    at += chance(50) === 0 ? chance(DAY_MS) : chance(STEP_MS)
    count += 1
    if (chance(60) === 0)
      return pick(chance, ['0', '1', '18446744073709551615', '99999999999999999999'])
    return String((BigInt(at - DISCORD_EPOCH) << 22n) | BigInt(count % 4_096))
  }

  /** Somebody where they can be: in a club of theirs, or in no club of ours. */
  const somebody = (): Presser => {
    const id = pick(chance, cast.SPEAKERS)
    const clubs = Object.keys(cast.MEMBERS).filter((club) => cast.MEMBERS[club]?.includes(id))
    return { id, guildId: pick(chance, [...clubs, ...clubs, ...clubs, cast.FOREIGN, null, null]) }
  }

  /** In a club, in a server that is none, in a direct message, in a group. */
  const placed = ({ id: who, guildId: guild }: Presser): Raw => {
    const person = { id: who, username: 'x', discriminator: '0', avatar: null, global_name: null }
    if (guild === null)
      return chance(2) === 0
        ? { user: person, context: 1, authorizing_integration_owners: { '0': '0' } }
        : { user: person, context: 2, authorizing_integration_owners: { '1': who } }
    return {
      guild_id: guild,
      context: 0,
      member: {
        user: person,
        roles: cast.rolesOf(who, guild),
        permissions:
          guild === cast.FOREIGN ? String((1n << 53n) - 1n) : cast.permissionsOf(who, guild),
      },
      authorizing_integration_owners: guild === cast.FOREIGN ? { '1': who } : { '0': guild },
    }
  }

  const command = (type: number): Raw => {
    const { group, sub, options } = pick(chance, paths)
    const given = options
      .filter(({ required }) => required === true || chance(3) > 0)
      .map((option) => hostileOption(chance, option))
    if (type === TYPE.autocomplete && given.length > 0)
      Object.assign(pick(chance, given), { focused: true })
    const users = Object.fromEntries(
      given
        .filter(({ type: kind }) => kind === 6)
        .map(({ value }) => [String(value), { id: value, bot: value === cast.BOT }]),
    )
    const members = chance(4) === 0 ? {} : users
    return {
      id: '7',
      name: group,
      type: 1,
      options: [{ name: sub, type: 1, options: given }],
      resolved: { users, members },
    }
  }

  /** An id and who presses it: often the one for whom it was written. */
  const idOf = (
    harvested: readonly Harvested[],
    grammar: typeof PRESSES,
  ): { id: string; by: Presser; offers: readonly string[] } => {
    const stranger = somebody()
    const shown = harvested.length > 0 && chance(3) > 0 ? pick(chance, harvested) : null
    const id = shown?.id ?? writtenId(chance, grammar, stranger)
    const by = shown && chance(3) > 0 ? shown.for : stranger
    const offers = shown?.offers ?? []
    if (chance(8) > 0) return { id, by, offers }
    return { id: chance(3) === 0 ? hostileText(chance) : damaged(chance, id), by, offers }
  }

  const values = (harvest: Harvest): unknown => {
    const one = () =>
      pick<() => string>(chance, [
        () => (harvest.values.length > 0 ? pick(chance, harvest.values) : '1'),
        () => pick(chance, [cast.HARBOUR, cast.SUMMIT, 'none', '1', '2', '7', 'cheers', 'off']),
        () => hostileText(chance),
      ])()
    return chance(10) === 0
      ? Array.from({ length: 26 }, one)
      : Array.from({ length: 1 + chance(3) }, one).slice(chance(8) === 0 ? 9 : 0)
  }

  /** What is done, and by whom. */
  const deed = (type: number, harvest: Harvest): { data: Raw; by: Presser } => {
    if (type === TYPE.component) {
      const { id, by, offers } = idOf(harvest.presses, PRESSES)
      const offered = () => ({ values: [pick(chance, offers)] })
      const any = () => (chance(3) === 0 ? {} : { values: values(harvest) })
      const picked = offers.length > 0 && chance(3) > 0 ? offered() : any()
      return { data: { custom_id: id, component_type: 2 + chance(2), ...picked }, by }
    }
    if (type === TYPE.modal) {
      const { id, by } = idOf(harvest.forms, FORMS)
      return { data: { custom_id: id, components: hostileFields(chance) }, by }
    }
    return { data: command(type), by: somebody() }
  }

  return (harvest: Harvest): unknown => {
    const type = pick(chance, [2, 2, 2, 3, 3, 3, 3, 3, 4, 5])
    const { data, by } = deed(type, harvest)
    const flags = COMPONENTS_V2 | (chance(3) === 0 ? 0 : EPHEMERAL)
    const message =
      type === TYPE.component || (type === TYPE.modal && chance(3) > 0)
        ? { message: { id: '5', flags } }
        : {}
    const raw: Raw = {
      id: newId(),
      application_id: '77',
      type,
      token: `token-${count}`,
      version: 1,
      data,
      ...placed(by),
      ...message,
    }
    return misshapen && chance(6) === 0 ? brokenSomewhere(chance, raw) : raw
  }
}
