import { createBoundedMemory } from '#core/bounded-memory.ts'
import { expect, test } from 'vitest'

test('what nobody asked for longest is forgotten first', () => {
  const memory = createBoundedMemory<number>(2)
  memory.set('a', 1)
  memory.set('b', 2)
  expect(memory.get('a')).toBe(1)
  memory.set('c', 3)
  expect(['a', 'b', 'c'].map(memory.get)).toEqual([1, undefined, 3])
})

test('a value that is written again takes no second place', () => {
  const memory = createBoundedMemory<number>(2)
  memory.set('a', 1)
  memory.set('b', 2)
  memory.set('b', 3)
  expect(['a', 'b'].map(memory.get)).toEqual([1, 3])
})

test('forgets what it is told to', () => {
  const memory = createBoundedMemory<null>(2)
  memory.set('a', null)
  memory.set('b', null)
  memory.delete('a')
  expect([memory.get('a'), memory.get('b')]).toEqual([undefined, null])
  memory.clear()
  expect(memory.get('b')).toBeUndefined()
})
