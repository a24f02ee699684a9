import { drawingFingerprint } from '#adapters/move-pictures/drawing-fingerprint.ts'
import { type DrawingOrder, FILE_NAME, fileNameOf } from '#adapters/move-pictures/drawing-order.ts'
import { allOrders } from '#adapters/move-pictures/orders-of.ts'
import { content } from '#tests/support/content.ts'
import { drawnMove, exercise } from '#tests/support/moves.ts'
import { expect, test } from 'vitest'

const move = drawnMove('clamshell')
const { doses } = exercise('clamshell')
const loop = { kind: 'loop', move, doses, side: 'right' } as const
const tile = { move, name: 'Clamshell', dose: '3 × 12 a side' }
const sheet = { kind: 'sheet', sheet: { title: 'A', line: 'B', moves: [tile] } } as const
const bent = { ...move, poses: move.poses.map((pose) => ({ ...pose, neck: 3 })) }

test('every picture has a file of its own', () => {
  const names = allOrders(content).map((order) => fileNameOf(order, 'x'))
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !FILE_NAME.test(name))).toEqual([])
})

test.each<readonly [string, DrawingOrder, DrawingOrder]>([
  ['a pose', { kind: 'still', move }, { kind: 'still', move: bent }],
  ['the tempo', loop, { ...loop, doses: { ...doses, 2: { ...doses[2], secondsPerRep: 9 } } }],
  ['the side', loop, { ...loop, side: 'left' }],
  ['a dose', sheet, { ...sheet, sheet: { ...sheet.sheet, moves: [{ ...tile, dose: '2' }] } }],
  ['a name', sheet, { ...sheet, sheet: { ...sheet.sheet, moves: [{ ...tile, name: 'Shell' }] } }],
  ['the seconds', { kind: 'countdown', seconds: 5 }, { kind: 'countdown', seconds: 6 }],
])('another file when %s is another', (_, one, other) => {
  expect(fileNameOf(one, 'x')).toBe(fileNameOf(structuredClone(one), 'x'))
  expect(fileNameOf(one, 'x')).not.toBe(fileNameOf(other, 'x'))
})

test('another file when the drawing itself is another', () => {
  const order: DrawingOrder = { kind: 'still', move }
  expect(fileNameOf(order, 'as it was')).not.toBe(fileNameOf(order, 'as it is'))
  expect(drawingFingerprint()).toBe(drawingFingerprint())
  expect(drawingFingerprint()).toMatch(/^[0-9a-f]{64}$/)
})
