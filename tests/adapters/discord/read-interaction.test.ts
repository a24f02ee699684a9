import { momentOf, readInteraction } from '#adapters/discord/read-interaction.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const CLUB = '300000000000000000'
const ANA = '400000000000000000'
const MANAGE_SERVER = '32'
const ADMINISTRATOR = '8'

const isClub = (id: string) => id === CLUB

const base = {
  id: '1442480000000000000',
  application_id: '200000000000000000',
  token: 'secret',
  version: 1,
}
const member = { user: { id: ANA }, permissions: '0', roles: ['7'] }
const hipsToday = {
  ...base,
  type: 2,
  guild_id: CLUB,
  member,
  data: {
    id: '5',
    name: 'hips',
    type: 1,
    options: [{ name: 'today', type: 1, options: [{ name: 'share', type: 5, value: true }] }],
  },
}
const read = (raw: unknown) => readInteraction(raw, isClub)

describe('reading an interaction', () => {
  test('a command in a club', () => {
    expect(read(hipsToday)).toEqual({
      address: { id: base.id, token: 'secret', applicationId: base.application_id },
      request: {
        kind: 'command',
        id: base.id,
        path: 'hips today',
        options: { share: true },
        people: new Map(),
        caller: { id: ANA, managesServer: false, roles: new Set(['7']) },
        guildId: CLUB,
        now: momentOf(base.id),
      },
    })
  })

  test('its time is that of its id, in milliseconds since Discord’s epoch', () => {
    expect(momentOf('175928847299117063').toString()).toBe('2016-04-30T11:18:25.796Z')
  })

  test.each([
    [MANAGE_SERVER, true],
    [ADMINISTRATOR, true],
    ['40', true],
    ['16', false],
    ['0', false],
    ['9007199254740993', false],
  ])('permissions %s: captain %s', (permissions, managesServer) => {
    const found = read({ ...hipsToday, member: { ...member, permissions } })
    expect(found?.request.caller.managesServer).toBe(managesServer)
  })

  test('rights in a server that the bot is not in count for nothing', () => {
    const found = read({
      ...hipsToday,
      guild_id: '300000000000000009',
      member: { ...member, permissions: ADMINISTRATOR },
      authorizing_integration_owners: { '1': ANA },
    })
    expect(found?.request).toMatchObject({
      guildId: null,
      caller: { id: ANA, managesServer: false },
    })
  })

  test('a server that the bot was just added to is a club, though not heard of yet', () => {
    const found = read({
      ...hipsToday,
      guild_id: '300000000000000009',
      authorizing_integration_owners: { '0': '300000000000000009' },
    })
    expect(found?.request.guildId).toBe('300000000000000009')
  })

  test('a direct message has a user and no club', () => {
    const found = read({ ...hipsToday, guild_id: undefined, member: undefined, user: { id: ANA } })
    expect(found?.request).toMatchObject({ guildId: null, caller: { id: ANA } })
  })

  test('a button on a message for one person alone', () => {
    const press = {
      ...hipsToday,
      type: 3,
      data: { custom_id: 'x:1', component_type: 2 },
      message: { id: '9', flags: 64 },
    }
    expect(read(press)?.request).toMatchObject({
      kind: 'component',
      customId: 'x:1',
      values: [],
      onPrivateMessage: true,
    })
    expect(read({ ...press, message: { id: '9', flags: 1 << 15 } })?.request).toMatchObject({
      onPrivateMessage: false,
    })
  })

  describe('a form that was sent off', () => {
    const form = (components: unknown, over: object = {}) => ({
      ...hipsToday,
      type: 5,
      data: { custom_id: 'race:1', components },
      message: { id: '9', flags: 64 },
      ...over,
    })
    const fieldsOf = (components: unknown) => {
      const request = read(form(components))?.request
      return request?.kind === 'modal' ? Object.fromEntries(request.fields) : request
    }

    test('says what was typed and picked, by field', () => {
      const labelled = (component: object) => ({ type: 18, id: 1, component })
      const fields = fieldsOf([
        labelled({ type: 4, custom_id: 'date', value: '4 Dec' }),
        labelled({ type: 4, custom_id: 'note', value: '' }),
        labelled({ type: 8, custom_id: 'channel', values: ['7'] }),
        labelled({ type: 3, custom_id: 'days', values: ['1', '3'] }),
        labelled({ type: 3, custom_id: 'none', values: [] }),
        labelled({ type: 21, custom_id: 'distance', value: 'marathon' }),
        labelled({ type: 21, custom_id: 'nothing', value: null }),
        labelled({ type: 23, custom_id: 'sure', value: true }),
      ])
      expect(fields).toEqual({
        date: ['4 Dec'],
        note: [''],
        channel: ['7'],
        days: ['1', '3'],
        none: [],
        distance: ['marathon'],
        nothing: [],
        sure: ['true'],
      })
    })

    test('in rows, as older forms have them, and with texts between', () => {
      const row = { type: 1, components: [{ type: 4, custom_id: 'date', value: '4 Dec' }] }
      expect(fieldsOf([{ type: 10, content: 'Hello' }, row])).toEqual({ date: ['4 Dec'] })
    })

    test('knows whether the message that it came from is for its reader alone', () => {
      expect(read(form([]))?.request).toMatchObject({ kind: 'modal', onPrivateMessage: true })
      const onCard = form([], { message: { id: '9', flags: 1 << 15 } })
      expect(read(onCard)?.request).toMatchObject({ onPrivateMessage: false })
      const fromCommand = form([], { message: undefined })
      expect(read(fromCommand)?.request).toMatchObject({ onPrivateMessage: false })
    })

    test.each([['nothing'], [undefined], [null], [[null, 7, { component: 'x' }]]])(
      'with fields that make no sense has none: %j',
      (components) => {
        expect(fieldsOf(components)).toEqual({})
      },
    )
  })

  test('half an emoji becomes a whole character wherever somebody can send one', () => {
    const half = 'Run \ud83c'
    const whole = 'Run \ufffd'
    const typed = {
      ...hipsToday.data,
      options: [{ name: 'today', type: 1, options: [{ name: 'day', type: 3, value: half }] }],
    }
    expect(read({ ...hipsToday, data: typed })?.request).toMatchObject({ options: { day: whole } })
    const pressed = { custom_id: half, component_type: 3, values: [half] }
    expect(read({ ...hipsToday, type: 3, data: pressed })?.request).toMatchObject({
      customId: whole,
      values: [whole],
    })
    const field = { type: 4, custom_id: 'at', value: half }
    const form = { custom_id: 'x:1', components: [{ type: 18, component: field }] }
    expect(read({ ...hipsToday, type: 5, data: form })?.request).toMatchObject({
      fields: new Map([['at', [whole]]]),
    })
  })

  test('what is being typed, a number too', () => {
    const typing = (value: string | number) => ({
      ...hipsToday,
      type: 4,
      data: {
        ...hipsToday.data,
        options: [
          { name: 'today', type: 1, options: [{ name: 'day', type: 3, value, focused: true }] },
        ],
      },
    })
    expect(read(typing('fr'))?.request).toMatchObject({
      kind: 'autocomplete',
      focused: { name: 'day', value: 'fr' },
    })
    expect(read(typing(7))?.request).toMatchObject({ focused: { value: '7' } })
  })

  test.each([
    ['a command without a subcommand', { ...hipsToday, data: { id: '5', name: 'hips', type: 1 } }],
    ['a user command', { ...hipsToday, data: { id: '5', name: 'hips', type: 2 } }],
    ['a command without data', { ...hipsToday, data: undefined }],
    ['a press without an id', { ...hipsToday, type: 3, data: {} }],
    ['a form without an id', { ...hipsToday, type: 5, data: { components: [] } }],
    ['a kind that is not invented yet', { ...hipsToday, type: 77 }],
    ['an interaction of nobody', { ...hipsToday, member: undefined }],
    ['broken permissions', { ...hipsToday, member: { ...member, permissions: 'all' } }],
    ['no permissions', { ...hipsToday, member: { user: { id: ANA }, roles: [] } }],
    ['a type that is no number', { ...hipsToday, type: 'x' }],
    ['an interaction without a type', { ...hipsToday, type: undefined }],
  ])('%s is unknown, and can still be answered', (_, raw) => {
    expect(read(raw)?.request.kind).toBe('unknown')
  })

  test.each([
    ['no token', { ...hipsToday, token: undefined }],
    ['no id', { ...hipsToday, id: 'x' }],
    ['nothing', null],
  ])('with %s there is nobody to answer', (_, raw) => {
    expect(read(raw)).toBeNull()
  })

  test.each([
    ['no field in focus', hipsToday.data],
    ['no options', { id: '5', name: 'hips', type: 1 }],
    ['no data', undefined],
  ])('typing with %s is still answered with choices', (_, data) => {
    expect(read({ ...hipsToday, type: 4, data })?.request.kind).toBe('autocomplete')
  })

  test('nothing that arrives makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (anything, data) => {
        expect(read(anything)).toBeNull()
        expect(() => read({ ...hipsToday, data })).not.toThrow()
        expect(() => read({ ...hipsToday, type: 3, data })).not.toThrow()
        const components = [{ component: data }, { components: [data] }, data]
        const form = { custom_id: 'x', components }
        expect(() => read({ ...hipsToday, type: 5, data: form })).not.toThrow()
      }),
    )
  })
})
