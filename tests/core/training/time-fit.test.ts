import { describe, expect, it } from 'vitest'
import { fitToTime, secondsOf, type TimedSets } from '#core/training/time-fit.ts'

const slot = (sets: number, secondsPerSet: number, restSeconds = 30): TimedSets => ({
  sets,
  secondsPerSet,
  restSeconds,
})

describe('how long a session takes', () => {
  it('is work, rests between sets and 20 s a move', () => {
    expect(secondsOf([slot(3, 60, 30), slot(1, 30, 10)])).toBe(3 * 60 + 2 * 30 + 20 + 30 + 20)
  })

  it('is nothing without moves', () => {
    expect(secondsOf([])).toBe(0)
  })
})

describe('the fit to 10-20 minutes', () => {
  it('leaves a session alone that takes 10 to 20 minutes', () => {
    // 150 + 3 x 170 = 660 s
    expect(fitToTime([slot(2, 60), slot(2, 60), slot(2, 60)], 150)).toEqual([2, 2, 2])
  })

  it('leaves exactly 10 and exactly 20 minutes alone', () => {
    expect(fitToTime([slot(1, 430)], 150)).toEqual([1])
    expect(fitToTime([slot(2, 500, 30)], 150)).toEqual([2])
  })

  it('takes sets from the last slot forward, down to two', () => {
    // 1310 s at first; the last slot gives two sets of 60 + 30 and the session is 1130 s.
    const slots = [slot(4, 60), slot(4, 60), slot(4, 60)]
    expect(fitToTime(slots, 220)).toEqual([4, 4, 3])
    expect(fitToTime(slots, 310)).toEqual([4, 4, 2])
    expect(fitToTime(slots, 400)).toEqual([4, 3, 2])
  })

  it('goes down to one only when two in every slot are still too long, again from the last', () => {
    const slots = [slot(4, 120), slot(4, 120), slot(4, 120), slot(2, 120)]
    expect(fitToTime(slots, 150)).toEqual([2, 2, 2, 1])
    expect(fitToTime(slots, 300)).toEqual([2, 2, 1, 1])
  })

  it('adds one set from the first slot on until it takes 10 minutes', () => {
    const slots = [slot(2, 30), slot(2, 30), slot(2, 30), slot(1, 30)]
    // 150 + 3 x 110 + 50 = 530 s; a set adds 60.
    expect(fitToTime(slots, 150)).toEqual([3, 3, 2, 1])
    expect(fitToTime(slots, 220)).toEqual([2, 2, 2, 1])
    expect(fitToTime(slots, 219)).toEqual([3, 2, 2, 1])
  })

  it('never adds more than one set to a slot, so a session of little stays short', () => {
    expect(fitToTime([slot(2, 30), slot(1, 30)], 150)).toEqual([3, 2])
  })
})
