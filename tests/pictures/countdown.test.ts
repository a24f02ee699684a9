import {
  aroundRing,
  countdownAlt,
  countdownMoments,
  READY_COLOUR,
} from '#src/pictures/countdown.ts'
import { drawCountdown } from '#src/pictures/draw-countdown.ts'
import { palette } from '#src/pictures/palette.ts'
import { pixelRenderer, renderPixels } from '#src/pictures/render-png.ts'
import { describe, expect, test } from 'vitest'
import { readGif } from './gif/read-gif.ts'

const letters = pixelRenderer()
const drawn = (seconds: number) => drawCountdown(seconds, { letters, shapes: renderPixels })
const lefts = (seconds: number) => countdownMoments(seconds).map(({ left }) => left)
const rgb = (colour: string) => Number.parseInt(colour.slice(1), 16)

/** Pixels of a colour in the ring alone. */
const inRing = (picture: readonly number[], colour: string): number =>
  picture.filter((found, at) => {
    const [x, y] = [(at % 360) - 180, Math.floor(at / 360) - 180]
    const away = Math.hypot(x, y)
    return found === rgb(colour) && away > 130 && away < 154
  }).length

describe('the numbers of a countdown', () => {
  test('change each second', () => {
    expect(lefts(5)).toEqual([5, 4, 3, 2, 1])
  })

  test('of a long one change every five seconds, and each second at the end', () => {
    const fives = Array.from({ length: 22 }, (_, index) => 120 - 5 * index)
    expect(lefts(123)).toEqual([123, ...fives, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  test.each([1, 5, 30, 45, 90, 91, 120, 180, 299])('take %d seconds in all', (seconds) => {
    const all = countdownMoments(seconds).reduce((sum, { shownFor }) => sum + shownFor, 0)
    expect(all).toBe(seconds)
  })
})

test('the ring is counted clockwise from the top', () => {
  const places = [aroundRing(180.5, 40), aroundRing(320, 180), aroundRing(180, 320)]
  expect(places.map((part) => Math.round(part * 100))).toEqual([0, 25, 50])
  expect(Math.round(aroundRing(40, 180) * 100)).toBe(75)
})

describe('the file', () => {
  test('plays once, a second a frame, and ends with a tick', async () => {
    const gif = readGif(await drawn(10))
    expect([gif.width, gif.height, gif.loops]).toEqual([360, 360, false])
    expect(gif.delays).toEqual(Array.from({ length: 11 }, () => 100))
    const last = gif.pictures.at(-1) ?? []
    // No number is left: the dark ink of digits is nowhere.
    expect(last.filter((colour) => colour === rgb(palette.ink)).length).toBe(0)
    expect(inRing(last, palette.blue)).toBeGreaterThan(10_000)
  })

  test('counts the time to get ready first, on a ring of another colour', async () => {
    const gif = readGif(await drawCountdown(10, { letters, shapes: renderPixels }, 5))
    expect(gif.delays).toEqual(Array.from({ length: 16 }, () => 100))
    const blue = gif.pictures.map((picture) => inRing(picture, palette.blue))
    expect(blue.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(blue[5]).toBeGreaterThan(10_000)
    expect(inRing(gif.pictures[0] ?? [], READY_COLOUR)).toBeGreaterThan(10_000)
    expect((await drawCountdown(300, { letters, shapes: renderPixels }, 5)).length).toBeLessThan(150_000) // prettier-ignore
  })

  test('the ring empties evenly', async () => {
    const { pictures } = readGif(await drawn(10))
    const full = inRing(pictures[0] ?? [], palette.blue)
    const shares = pictures.slice(0, 10).map((picture) => inRing(picture, palette.blue) / full)
    for (const [index, share] of shares.entries()) {
      expect(Math.abs(share - (10 - index) / 10)).toBeLessThan(0.02)
    }
  })

  test.each([5, 30, 60, 90, 120, 300])('of %d seconds is below 150 kB', async (seconds) => {
    expect((await drawn(seconds)).length).toBeLessThan(150_000)
  })
})

test('in words it says how long', () => {
  expect(countdownAlt(45)).toContain('45 seconds')
  expect(countdownAlt(1)).toContain('1 second:')
  expect(countdownAlt(30, 5)).toContain('5 seconds to get ready')
})
