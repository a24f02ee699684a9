/** A point of the picture: u to the right, v up. */
export interface Spot {
  readonly u: number
  readonly v: number
}

const cross = (o: Spot, a: Spot, b: Spot): number =>
  (a.u - o.u) * (b.v - o.v) - (a.v - o.v) * (b.u - o.u)

/** From here on a general sort is quicker. */
const MANY = 48

/** From left to right, upwards where that ties; in place. */
function sortAcross(spots: Spot[]): void {
  if (spots.length > MANY) {
    spots.sort((a, b) => a.u - b.u || a.v - b.v)
    return
  }
  for (let at = 1; at < spots.length; at += 1) {
    const spot = spots[at] as Spot
    let to = at - 1
    for (; to >= 0; to -= 1) {
      const other = spots[to] as Spot
      if (other.u < spot.u || (other.u === spot.u && other.v <= spot.v)) break
      spots[to + 1] = other
    }
    spots[to + 1] = spot
  }
}

/** Adds a spot to a chain that only ever turns left, from `start` on. */
function extend(chain: Spot[], spot: Spot, start: number): void {
  while (
    chain.length >= start + 2 &&
    cross(chain[chain.length - 2] as Spot, chain[chain.length - 1] as Spot, spot) <= 0
  )
    chain.pop()
  chain.push(spot)
}

/** The tightest rubber band round the spots, anticlockwise with v up. */
export function hullOf(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots]
  sortAcross(sorted)
  if (sorted.length < 3) return sorted
  const hull: Spot[] = []
  for (const spot of sorted) extend(hull, spot, 0)
  hull.pop()
  const start = hull.length
  for (let at = sorted.length - 1; at >= 0; at -= 1) extend(hull, sorted[at] as Spot, start)
  hull.pop()
  return hull
}
