/** A point or a direction: x forward, y up, z to the body's right; units. */
export interface Vec {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Three axes at right angles, each 1 long. */
export interface Frame {
  readonly x: Vec
  readonly y: Vec
  readonly z: Vec
}

export const UPRIGHT: Frame = {
  x: { x: 1, y: 0, z: 0 },
  y: { x: 0, y: 1, z: 0 },
  z: { x: 0, y: 0, z: 1 },
}

export const add = (a: Vec, b: Vec): Vec => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z })

export const mid = (a: Vec, b: Vec): Vec => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  z: (a.z + b.z) / 2,
})

/** `origin` and from there so far along each axis of the frame. */
export const along = (
  origin: Vec,
  { x, y, z }: Frame,
  dx: number,
  dy: number,
  dz: number,
): Vec => ({
  x: origin.x + x.x * dx + y.x * dy + z.x * dz,
  y: origin.y + x.y * dx + y.y * dy + z.y * dz,
  z: origin.z + x.z * dx + y.z * dy + z.z * dz,
})

const turned = (a: Vec, b: Vec, cos: number, sin: number): Vec => ({
  x: a.x * cos + b.x * sin,
  y: a.y * cos + b.y * sin,
  z: a.z * cos + b.z * sin,
})

const RADIANS = Math.PI / 180

/** The frame turned about its own x axis by degrees. */
export function aboutX(frame: Frame, degrees: number): Frame {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)]
  return {
    x: frame.x,
    y: turned(frame.y, frame.z, cos, sin),
    z: turned(frame.z, frame.y, cos, -sin),
  }
}

/** The frame turned about its own y axis by degrees. */
export function aboutY(frame: Frame, degrees: number): Frame {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)]
  return {
    x: turned(frame.x, frame.z, cos, -sin),
    y: frame.y,
    z: turned(frame.z, frame.x, cos, sin),
  }
}

/** The frame turned about its own z axis by degrees. */
export function aboutZ(frame: Frame, degrees: number): Frame {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)]
  return {
    x: turned(frame.x, frame.y, cos, sin),
    y: turned(frame.y, frame.x, cos, -sin),
    z: frame.z,
  }
}
