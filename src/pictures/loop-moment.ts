import type { PassingGround } from './figure/passing-ground.ts'
import type { Placed } from './figure/stand.ts'

/** A body at a moment, and how long it is to be seen so, in seconds. */
export interface Moment {
  readonly placed: Placed
  readonly seconds: number
  /** The ground under a body that travels without end. */
  readonly ground?: PassingGround
  /** 1 or left out = all there, 0 = not to be seen. */
  readonly strength?: number
}
