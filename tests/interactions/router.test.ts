import { component } from '#interactions/component.ts'
import type { CommandSet } from '#interactions/command-set.ts'
import { customId } from '#interactions/custom-id.ts'
import { modal } from '#interactions/modal.ts'
import { flag, requiredText } from '#interactions/option.ts'
import { privately, update, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest, ModalRequest } from '#interactions/request.ts'
import { createRouter, type Fallbacks } from '#interactions/router.ts'
import { subcommand } from '#interactions/subcommand.ts'
import * as z from 'zod'
import { describe, expect, test } from 'vitest'

const said = (sentence: string): Reply =>
  privately({ components: [{ type: 10, content: sentence }] })
const wordsOf = (reply: Reply) => JSON.stringify(reply)

const fallbacks: Fallbacks = {
  unknownCommand: () => said('unknown command'),
  badOption: (option) => said(`bad option ${option}`),
  outOfDate: () => said('out of date'),
  failed: (reference) => said(`failed ${reference}`),
}

const waveId = customId('wave', 1, { to: z.string().regex(/^[a-z]+$/) })

const commands: CommandSet = {
  groups: [
    {
      name: 'hips',
      description: 'x',
      subcommands: [
        subcommand({
          name: 'echo',
          description: 'x',
          options: {
            text: requiredText('x', {
              maxLength: 10,
              suggest: (typed) =>
                typed === 'boom'
                  ? breaks()
                  : Array.from({ length: 40 }, () => ({ name: 'n'.repeat(120), value: typed })),
            }),
            share: flag('x'),
          },
          audience: ({ share }) => (share ? 'channel' : 'private'),
          run: ({ text }) => (text === 'boom' ? breaks() : said(text)),
        }),
      ],
    },
  ],
  components: [
    component({
      id: waveId,
      answers: () => 'update',
      run: ({ to }) => update({ components: [{ type: 10, content: to }] }),
    }),
  ],
  modals: [
    modal({
      id: waveId,
      answers: (_, { onPrivateMessage }) => (onPrivateMessage ? 'update' : 'private'),
      run: ({ to }, { fields }) => {
        const [text = 'nothing'] = fields.get('text') ?? []
        return text === 'boom' ? breaks() : said(`${to} typed ${text}`)
      },
    }),
  ],
}

function breaks(): never {
  throw new Error('secret detail')
}

const common = {
  id: '1',
  caller: { id: '2', managesServer: false, roles: new Set<string>() },
  guildId: null,
  now: Temporal.Instant.from('2026-11-24T12:00:00Z'),
}
const typed = (path: string, options: CommandRequest['options']): CommandRequest => ({
  ...common,
  kind: 'command',
  path,
  options,
  people: new Map(),
})
const pressed = (customIdText: string): ComponentRequest => ({
  ...common,
  kind: 'component',
  customId: customIdText,
  values: [],
  onPrivateMessage: true,
})
const sentOff = (customIdText: string, text?: string): ModalRequest => ({
  ...common,
  kind: 'modal',
  customId: customIdText,
  fields: new Map(text === undefined ? [] : [['text', [text]]]),
  onPrivateMessage: true,
})

function setUp() {
  const refused: string[] = []
  const failures: { error: unknown; reference: string }[] = []
  const router = createRouter({
    commands,
    fallbacks,
    newReference: () => 'k3f9',
    log: {
      refused: (reason: string) => refused.push(reason),
      failed: (error, reference) => failures.push({ error, reference }),
    },
  })
  return { router, refused, failures }
}

describe('the router', () => {
  test('runs the subcommand with its options', async () => {
    const { router } = setUp()
    const prepared = router.prepare(typed('hips echo', { text: ' hello ', share: true }))
    expect(prepared.defer).toBe('channel')
    expect(wordsOf(await prepared.answer())).toContain('"hello"')
  })

  test('runs the handler of a button', async () => {
    const { router } = setUp()
    const prepared = router.prepare(pressed('wave:1:ana'))
    expect(prepared.defer).toBe('update')
    expect(wordsOf(await prepared.answer())).toContain('"ana"')
  })

  test('runs the handler of a form, which has nothing to do with a button of the same name', async () => {
    const { router } = setUp()
    const prepared = router.prepare(sentOff('wave:1:ana', 'seven'))
    expect(prepared.defer).toBe('update')
    expect(wordsOf(await prepared.answer())).toContain('ana typed seven')
    expect(wordsOf(await router.prepare(sentOff('wave:1:ana')).answer())).toContain('typed nothing')
  })

  test('an exception in a form becomes a sentence too', async () => {
    const { router, failures } = setUp()
    const reply = await router.prepare(sentOff('wave:1:ana', 'boom')).answer()
    expect(wordsOf(reply)).toContain('failed k3f9')
    expect(failures).toHaveLength(1)
  })

  test.each([
    [typed('hips nothing', {}), 'unknown command'],
    [typed('toString', {}), 'unknown command'],
    [typed('hips echo', {}), 'bad option text'],
    [typed('hips echo', { text: 7 }), 'bad option text'],
    [typed('hips echo', { text: 'far too long' }), 'bad option text'],
    [typed('hips echo', { text: 'x', share: 'yes' }), 'bad option share'],
    [typed('hips echo', { text: 'x', extra: 1 }), 'bad option extra'],
    [pressed('wave:1:ANA'), 'out of date'],
    [pressed('wave:0:ana'), 'out of date'],
    [pressed('unheard-of'), 'out of date'],
    [pressed('constructor:1:x'), 'out of date'],
    [sentOff('wave:1:ANA'), 'out of date'],
    [sentOff('wave:0:ana'), 'out of date'],
    [sentOff('unheard-of'), 'out of date'],
    [sentOff('constructor:1:x'), 'out of date'],
    [{ ...common, kind: 'unknown' } as const, 'unknown command'],
  ])('answers kindly and privately to what it does not have: %#', async (request, words) => {
    const { router, refused } = setUp()
    const prepared = router.prepare(request)
    expect(prepared.defer).toBe('private')
    expect(wordsOf(await prepared.answer())).toContain(words)
    expect(refused).toHaveLength(1)
  })

  test('an exception becomes a sentence with the reference that the log has', async () => {
    const { router, failures } = setUp()
    const reply = await router.prepare(typed('hips echo', { text: 'boom' })).answer()
    expect(wordsOf(reply)).toContain('failed k3f9')
    expect(wordsOf(reply)).not.toContain('secret detail')
    expect(failures).toEqual([{ error: new Error('secret detail'), reference: 'k3f9' }])
  })

  test('offers at most 25 choices, each short enough for Discord', () => {
    const { router } = setUp()
    const choices = router.suggest({
      ...common,
      kind: 'autocomplete',
      path: 'hips echo',
      options: {},
      focused: { name: 'text', value: 'clam' },
    })
    expect(choices).toHaveLength(25)
    expect(choices[0]?.name).toHaveLength(100)
  })

  test.each([
    ['hips echo', 'text', 'boom'],
    ['hips echo', 'share', 'x'],
    ['hips echo', 'nothing', 'x'],
    ['nothing', 'text', 'x'],
  ])('offers nothing rather than failing: %s %s', (path, name, value) => {
    const { router } = setUp()
    const focused = { name, value }
    expect(router.suggest({ ...common, kind: 'autocomplete', path, options: {}, focused })).toEqual(
      [],
    )
  })
})
