import { EMPTY, reduce, type Happening, type Model } from '#practice/page/store.ts'
import type { PageEvent } from '#practice/club/page-api.ts'
import { describe, expect, test } from 'vitest'
import { message, state } from './a-page.ts'

const after = (...happenings: readonly Happening[]): Model => happenings.reduce(reduce, EMPTY)
const read = (over = {}): Happening => ({ kind: 'state read', state: state(over) })
const event = (one: PageEvent): Happening => ({ kind: 'event', event: one })
const contents = ({ state: now }: Model) => now?.messages.map((one) => one.message.content)
const pending = (stateOfIt: 'sent' | 'thinking' | 'failed' | 'answered'): Happening =>
  event({
    kind: 'pending',
    pending: { id: 'p', channelId: 'general', state: stateOfIt, what: '/hips today' },
  })

describe('messages', () => {
  test('stand in the order of their ids, which outgrow numbers', () => {
    const model = after(
      read({ messages: [message('1300000000000000002', 'b'), message('999999999999999999', 'a')] }),
      event({ kind: 'message', message: message('1300000000000000003', 'c') }),
      event({ kind: 'message', message: message('1300000000000000001', 'between') }),
    )
    expect(contents(model)).toEqual(['a', 'between', 'b', 'c'])
  })

  test('an edit stays in its place', () => {
    const model = after(
      read({ messages: [message('1', 'first'), message('2', 'second')] }),
      event({ kind: 'message', message: message('1', 'changed') }),
    )
    expect(contents(model)).toEqual(['changed', 'second'])
  })

  test('a deleted one is gone', () => {
    const model = after(
      read({ messages: [message('1', 'first'), message('2', 'second')] }),
      event({ kind: 'gone', channelId: 'general', messageId: '1' }),
    )
    expect(contents(model)).toEqual(['second'])
  })

  test('a new one elsewhere marks its channel until it is looked at', () => {
    const model = after(
      read(),
      event({ kind: 'message', message: message('1', 'hello', 'hips') }),
      event({ kind: 'message', message: message('2', 'here', 'general') }),
    )
    expect([...model.unread]).toEqual(['hips'])
    expect([...reduce(model, { kind: 'channel chosen', channel: 'hips' }).unread]).toEqual([])
  })

  test('an edit elsewhere is no news', () => {
    const model = after(
      read({ messages: [message('1', 'a', 'hips')] }),
      event({ kind: 'message', message: message('1', 'b', 'hips') }),
    )
    expect(model.unread.size).toBe(0)
  })
})

describe('a command on its way', () => {
  test('is sent, thought about, and then waits no longer', () => {
    const sent = after(read(), pending('sent'))
    expect(sent.state?.pending.map((one) => one.state)).toEqual(['sent'])
    const thinking = reduce(sent, pending('thinking'))
    expect(thinking.state?.pending.map((one) => one.state)).toEqual(['thinking'])
    expect(reduce(thinking, pending('answered')).state?.pending).toEqual([])
  })

  test('stays in sight when it failed', () => {
    const model = after(read(), pending('sent'), pending('failed'))
    expect(model.state?.pending.map((one) => one.state)).toEqual(['failed'])
  })
})

describe('who one is', () => {
  const modal = {
    openerId: 'o',
    channelId: 'general',
    modal: { title: 'A form', custom_id: 'm', components: [] },
  }

  test('somebody else stays in the channel if they may see it', () => {
    const model = after(read(), { kind: 'channel chosen', channel: 'hips' }, read({ you: '2' }))
    expect(model.channel).toBe('hips')
  })

  test('somebody else lands in their first channel otherwise', () => {
    const channels = [{ id: 'other', name: 'other', kind: 'text' }]
    const model = after(read(), { kind: 'channel chosen', channel: 'hips' }, read({ channels }))
    expect(model.channel).toBe('other')
  })

  test('a form is for the person who opened it', () => {
    const open = after(read(), event({ kind: 'modal', modal }))
    expect(open.overlay).toEqual({ kind: 'modal', modal })
    expect(reduce(open, read()).overlay).toEqual({ kind: 'modal', modal })
    expect(reduce(open, read({ you: '2' })).overlay).toBeNull()
  })

  test('what was dismissed stays away when the state is read anew', () => {
    const model = after(read({ messages: [message('1')] }), { kind: 'dismissed', id: '1' }, read())
    expect(model.dismissed.has('1')).toBe(true)
  })
})

test('the club’s clock is what was told last', () => {
  const clock = { now: 5, timeZone: 'Europe/Berlin', moves: [] }
  expect(after(read(), event({ kind: 'clock', clock })).state?.clock).toEqual(clock)
})

test('a pressed button waits until it is released', () => {
  const pressed = after(read(), { kind: 'pressed', key: '1 done' })
  expect(pressed.pressing.has('1 done')).toBe(true)
  expect(reduce(pressed, { kind: 'released', key: '1 done' }).pressing.size).toBe(0)
})

test('an event before the first state changes nothing', () => {
  expect(reduce(EMPTY, event({ kind: 'message', message: message('1') }))).toBe(EMPTY)
})
