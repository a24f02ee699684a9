import { describe, expect, test } from 'vitest'
import { judged, many } from './judged.ts'

const put = (commands: unknown) => judged('PUT', '/applications/1/commands', commands)
const command = (more: object = {}) => ({ name: 'hips', description: 'The hip routine', ...more })
const one = (more: object) => put([command(more)])
const option = (name: string, more: object = {}) => ({
  type: 3,
  name,
  description: 'An option',
  ...more,
})
const subcommand = (name: string, ...options: unknown[]) => option(name, { type: 1, options })
const group = (name: string, ...options: unknown[]) => option(name, { type: 2, options })

describe('the commands of a scope', () => {
  test('there are up to a hundred slash commands', () => {
    const commands = (count: number) => many(count, (index) => command({ name: `c${index}` }))
    expect(put(commands(100))).toEqual([])
    expect(put(commands(101))).toEqual(['MAX_APPLICATION_COMMANDS_REACHED'])
  })

  test('each menu has fifteen of its own', () => {
    const menu = (count: number) => many(count, (index) => ({ type: 2, name: `Menu ${index}` }))
    expect(put(menu(15))).toEqual([])
    expect(put(menu(16))).toEqual(['MAX_APPLICATION_COMMANDS_REACHED'])
  })

  test('no two of a kind share a name', () => {
    expect(put([command(), { type: 2, name: 'hips' }])).toEqual([])
    expect(put([command(), command()])).toEqual(['APPLICATION_COMMANDS_DUPLICATE_NAME 1'])
  })

  test('they come as a list, in a server as everywhere', () => {
    expect(put([])).toEqual([])
    expect(put({})).toEqual(['LIST_TYPE_CONVERT'])
    expect(judged('PUT', '/applications/1/guilds/2/commands', [command({ name: 'A' })])).toEqual([
      'APPLICATION_COMMAND_INVALID_NAME 0.name',
    ])
  })
})

describe('names and descriptions', () => {
  test('a name is in lower case, of letters, digits, dashes and underscores', () => {
    const named = (name: string) => one({ name })
    const invalid = ['APPLICATION_COMMAND_INVALID_NAME 0.name']
    for (const name of ['hips', 'hüfte', '腰', 'day_2-b', 'x'.repeat(32)])
      expect(named(name)).toEqual([])
    for (const name of ['Hips', 'hip routine', 'hips!']) expect(named(name)).toEqual(invalid)
    expect(named('x'.repeat(33))).toEqual(['BASE_TYPE_BAD_LENGTH 0.name'])
    expect(named('')).toEqual(['BASE_TYPE_BAD_LENGTH 0.name'])
  })

  test('a description has 1 to 100 characters', () => {
    expect(one({ description: 'x'.repeat(100) })).toEqual([])
    expect(one({ description: 'x'.repeat(101) })).toEqual(['BASE_TYPE_MAX_LENGTH 0.description'])
    expect(one({ description: ' ' })).toEqual(['BASE_TYPE_REQUIRED 0.description'])
    expect(put([{ name: 'hips' }])).toEqual(['BASE_TYPE_REQUIRED 0.description'])
    expect(one({ options: [option('a', { description: '' })] })).toHaveLength(1)
  })

  test('other languages are ones that Discord knows, and keep to the same rules', () => {
    expect(one({ name_localizations: { de: 'hüfte' } })).toEqual([])
    expect(one({ name_localizations: { de: 'Hüfte' } })).toEqual([
      'APPLICATION_COMMAND_INVALID_NAME 0.name_localizations.de',
    ])
    expect(one({ description_localizations: { klingon: 'x' } })).toEqual([
      'BASE_TYPE_CHOICES 0.description_localizations.klingon',
    ])
  })

  test('a command of a menu has a name of its own style and no description or options', () => {
    expect(put([{ type: 3, name: 'Log this Run' }])).toEqual([])
    expect(put([{ type: 3, name: 'Log', description: 'x' }])).toEqual([
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION 0.description',
    ])
    expect(put([{ type: 3, name: 'Log', options: [option('a')] }])).toEqual([
      'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS 0.options',
    ])
  })

  test('a change to a command may leave the rest alone', () => {
    expect(judged('PATCH', '/applications/1/commands/2', { name: 'hips' })).toEqual([])
    expect(judged('PATCH', '/applications/1/commands/2', { name: 'Hips' })).toHaveLength(1)
    expect(judged('PATCH', '/applications/1/commands/2', { description: '' })).toHaveLength(1)
    expect(judged('POST', '/applications/1/commands', { name: 'hips' })).toHaveLength(1)
  })
})

describe('options', () => {
  test('there are up to twenty-five, and as many subcommands', () => {
    const options = (count: number) => many(count, (index) => option(`o${index}`))
    const subcommands = (count: number) => many(count, (index) => subcommand(`s${index}`))
    expect(one({ options: options(25) })).toEqual([])
    expect(one({ options: options(26) })).toEqual(['BASE_TYPE_MAX_LENGTH 0.options'])
    expect(one({ options: subcommands(25) })).toEqual([])
    expect(one({ options: subcommands(26) })).toEqual(['BASE_TYPE_MAX_LENGTH 0.options'])
    expect(one({ options: [subcommand('s', ...options(26))] })).toEqual([
      'BASE_TYPE_MAX_LENGTH 0.options.0.options',
    ])
  })

  test('what is required comes first', () => {
    const required = option('a', { required: true })
    expect(one({ options: [required, option('b')] })).toEqual([])
    expect(one({ options: [option('b'), required] })).toEqual([
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID 0.options.1',
    ])
    expect(one({ options: [subcommand('s', option('b'), required)] })).toEqual([
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID 0.options.0.options.1',
    ])
  })

  test('no two share a name', () => {
    expect(one({ options: [subcommand('a', option('x')), subcommand('b', option('x'))] })).toEqual(
      [],
    )
    expect(one({ options: [option('x'), option('x')] })).toEqual([
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS 0.options.1.name',
    ])
  })

  test('subcommands stand among themselves', () => {
    expect(one({ options: [subcommand('a'), group('g', subcommand('b'))] })).toEqual([])
    expect(one({ options: [subcommand('a'), option('b')] })).toEqual([
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID 0.options.1',
    ])
  })

  test('a group holds subcommands, and nothing goes deeper', () => {
    expect(one({ options: [group('g')] })).toEqual(['BASE_TYPE_REQUIRED 0.options.0.options'])
    expect(one({ options: [group('g', option('a'))] })).not.toEqual([])
    expect(one({ options: [subcommand('a', subcommand('b'))] })).toEqual([
      'UNION_TYPE_CHOICES 0.options.0.options.0',
    ])
    expect(one({ options: [group('g', group('h', subcommand('b')))] })).not.toEqual([])
  })

  test('the least is not above the most, and a whole number has whole bounds', () => {
    const number = (more: object) => one({ options: [option('n', { type: 4, ...more })] })
    expect(number({ min_value: 1, max_value: 1 })).toEqual([])
    expect(number({ min_value: 2, max_value: 1 })).toEqual([
      'APPLICATION_COMMAND_OPTION_MIN_ABOVE_MAX 0.options.0.min_value',
    ])
    expect(number({ min_value: 0.5 })).toEqual(['NUMBER_TYPE_COERCE 0.options.0.min_value'])
    expect(number({ type: 10, min_value: 0.5 })).toEqual([])
    expect(one({ options: [option('n', { min_length: 3, max_length: 2 })] })).toHaveLength(1)
    expect(one({ options: [option('n', { max_length: 6000 })] })).toEqual([])
    expect(one({ options: [option('n', { max_length: 6001 })] })).toHaveLength(1)
  })
})

describe('choices', () => {
  const choices = (count: number) =>
    many(count, (index) => ({ name: `Choice ${index}`, value: `c${index}` }))
  const withChoices = (list: unknown[], more: object = {}) =>
    one({ options: [option('o', { choices: list, ...more })] })
  const at = '0.options.0.choices'

  test('there are up to twenty-five, or else autocomplete', () => {
    expect(withChoices(choices(25))).toEqual([])
    expect(withChoices(choices(26))).toEqual([`BASE_TYPE_MAX_LENGTH ${at}`])
    expect(withChoices([], { autocomplete: true })).toEqual([])
    expect(withChoices(choices(1), { autocomplete: true })).toEqual([
      'APPLICATION_COMMAND_OPTIONS_CHOICES_WITH_AUTOCOMPLETE 0.options.0.autocomplete',
    ])
  })

  test('names and values have up to 100 characters', () => {
    const long = 'x'.repeat(100)
    expect(withChoices([{ name: long, value: long }])).toEqual([])
    expect(withChoices([{ name: `${long}x`, value: 'v' }])).toEqual([
      `BASE_TYPE_BAD_LENGTH ${at}.0.name`,
    ])
    expect(withChoices([{ name: '', value: 'v' }])).toEqual([`BASE_TYPE_BAD_LENGTH ${at}.0.name`])
    expect(withChoices([{ name: 'n', value: `${long}x` }])).toEqual([
      `BASE_TYPE_MAX_LENGTH ${at}.0.value`,
    ])
  })

  test('no two share a name', () => {
    expect(withChoices([...choices(1), ...choices(1)])).toEqual([
      `APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS ${at}.1.name`,
    ])
  })

  test('values are of the kind of their option', () => {
    expect(withChoices([{ name: 'n', value: 3 }], { type: 4 })).toEqual([])
    expect(withChoices([{ name: 'n', value: 2.5 }], { type: 10 })).toEqual([])
    expect(withChoices([{ name: 'n', value: 2.5 }], { type: 4 })).toEqual([
      `NUMBER_TYPE_COERCE ${at}.0.value`,
    ])
    expect(withChoices([{ name: 'n', value: 3 }])).toEqual([`STRING_TYPE_CONVERT ${at}.0.value`])
  })
})

describe('a command as a whole', () => {
  test('it has 8000 characters in all', () => {
    const choices = (count: number) =>
      many(count, (index) => ({ name: `${index}`.padEnd(100, 'n'), value: 'v'.repeat(100) }))
    // The name 4, the description 100, one option 5010, the other 2810: 76 are left.
    const sized = (left: number) =>
      one({
        description: 'x'.repeat(100),
        options: [
          option('a', { choices: choices(25) }),
          option('b', { choices: [...choices(14), { name: 'x'.repeat(left - 1), value: 'v' }] }),
        ],
      })
    expect(sized(76)).toEqual([])
    expect(sized(77)).toEqual(['APPLICATION_COMMAND_TOO_LARGE 0'])
  })

  test('of a text in several languages only the longest counts', () => {
    const localized = (count: number) => ({
      options: many(25, (index) =>
        option(`o${index}`, {
          choices: many(count, (number) => ({
            name: `n${number}`,
            name_localizations: { de: 'd'.repeat(30), fr: 'f'.repeat(20) },
            value: 'v',
          })),
        }),
      ),
    })
    // 25 options of 11 or 12 characters, 31 for each choice: nine choices are below 8000, eleven
    // above. With both languages counted, nine would be above too.
    expect(one(localized(9))).toEqual([])
    expect(one(localized(11))).toEqual(['APPLICATION_COMMAND_TOO_LARGE 0'])
  })

  test('where it works is said once, with places that exist', () => {
    expect(one({ contexts: [0, 1, 2], integration_types: [0, 1] })).toEqual([])
    expect(one({ contexts: [0, 0] })).toEqual(['SET_TYPE_DUPLICATE 0.contexts.1'])
    expect(one({ contexts: [3] })).toEqual(['BASE_TYPE_CHOICES 0.contexts.0'])
    expect(one({ contexts: [] })).toEqual(['BASE_TYPE_MIN_LENGTH 0.contexts'])
    expect(one({ integration_types: [1, 1] })).toHaveLength(1)
  })

  test('permissions travel as a string', () => {
    expect(one({ default_member_permissions: '32' })).toEqual([])
    expect(one({ default_member_permissions: null })).toEqual([])
    expect(one({ default_member_permissions: 'manage' })).toHaveLength(1)
  })
})
