export interface Spot {
  readonly u: number
  readonly v: number
}

const cross = (o: Spot, a: Spot, b: Spot): number =>
  (a.u - o.u) * (b.v - o.v) - (a.v - o.v) * (b.u - o.u)

function halfHull(sorted: readonly Spot[]): Spot[] {
  const hull: Spot[] = []
  for (const spot of sorted) {
    while (hull.length >= 2) {
      const [before, last] = [hull.at(-2), hull.at(-1)]
      if (before === undefined || last === undefined || cross(before, last, spot) > 0) break
      hull.pop()
    }
    hull.push(spot)
  }
  hull.pop()
  return hull
}

/** The tightest rubber band round the spots, anticlockwise with v up. */
export function hullOf(spots: readonly Spot[]): Spot[] {
  const sorted = spots.toSorted((a, b) => a.u - b.u || a.v - b.v)
  if (sorted.length < 3) return sorted
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())]
}
