import * as z from 'zod'

/** Joints that a pose can be pinned by and an arrow can follow; R and L are the body's own sides. */
export const JOINTS = [
  'pelvis',
  'neck',
  'head',
  'shR',
  'shL',
  'elbR',
  'elbL',
  'handR',
  'handL',
  'hipR',
  'hipL',
  'kneeR',
  'kneeL',
  'ankR',
  'ankL',
  'toeR',
  'toeL',
] as const
export const jointSchema = z.enum(JOINTS)
export type Joint = z.infer<typeof jointSchema>

/** A knee or an elbow bends one way; 5 degrees the other way is what a body allows. */
const MOST_BACK = -5

const degrees = (from: number, to: number) => z.number().min(from).max(to)
const turn = degrees(-180, 180)
const bend = degrees(MOST_BACK, 160)
const shift = z.number().min(-200).max(200)

/** `[flexion]`, `[flexion, abduction]` or with the rotation as the third; degrees. */
const balled = z.array(degrees(-180, 200)).min(1).max(3)

const label = z.string().trim().min(1).max(14, 'the word beside the number has at most 14 letters')
const words = z.string().trim().min(1).max(160)

/**
 * One moment of a move: angles in degrees, shifts in units of which a person is 160 tall. What is
 * left out is 0; arms hang a little bent. Forward is +, right is +, up is +.
 */
export const poseSchema = z.strictObject({
  label: label.describe('The word beside the number: "Start"'),
  words: words.describe('What is to be seen, right and left spelled out; read aloud'),
  pitch: turn.optional().describe('Trunk leans forward; 90 = face down, -90 = on the back'),
  roll: turn.optional().describe('Trunk leans to the right; 90 = on the right side'),
  yaw: turn.optional().describe('The whole figure turned; 180 = faces left'),
  spine: turn.optional().describe('More bend of the upper trunk'),
  neck: turn.optional(),
  hipR: balled.optional(),
  hipL: balled.optional(),
  kneeR: bend.optional(),
  kneeL: bend.optional(),
  ankR: turn.optional().describe('Toes up is +, toes pointed is -'),
  ankL: turn.optional(),
  shR: balled.optional().describe('180 = overhead'),
  shL: balled.optional(),
  elR: bend.optional(),
  elL: bend.optional(),
  dx: shift.optional().describe('Moved forward'),
  dy: shift.optional().describe('Off the ground: on a box, in the air'),
  dz: shift.optional().describe('Moved to the right'),
  pin: jointSchema.optional().describe('Stays where it was in the pose before'),
})
export type Pose = z.infer<typeof poseSchema>

/** Flexion, abduction, rotation. */
export type Ball = readonly [number, number, number]

/** Every angle of a pose said, in degrees; shifts in units. */
export interface Angles {
  readonly pitch: number
  readonly roll: number
  readonly yaw: number
  readonly spine: number
  readonly neck: number
  readonly hipR: Ball
  readonly hipL: Ball
  readonly kneeR: number
  readonly kneeL: number
  readonly ankR: number
  readonly ankL: number
  readonly shR: Ball
  readonly shL: Ball
  readonly elR: number
  readonly elL: number
  readonly dx: number
  readonly dy: number
  readonly dz: number
}

/** How arms hang that nothing is said of. */
const ARM = { flexion: 5, abduction: 6, elbow: 8 } as const

const hip = ([flexion = 0, abduction = 0, rotation = 0]: readonly number[] = []): Ball => [
  flexion,
  abduction,
  rotation,
]
const shoulder = ([
  flexion = ARM.flexion,
  abduction = ARM.abduction,
  rotation = 0,
]: readonly number[] = []): Ball => [flexion, abduction, rotation]

/** The pose with what it leaves out. */
export const anglesOf = (pose: Pose): Angles => ({
  pitch: pose.pitch ?? 0,
  roll: pose.roll ?? 0,
  yaw: pose.yaw ?? 0,
  spine: pose.spine ?? 0,
  neck: pose.neck ?? 0,
  hipR: hip(pose.hipR),
  hipL: hip(pose.hipL),
  kneeR: pose.kneeR ?? 0,
  kneeL: pose.kneeL ?? 0,
  ankR: pose.ankR ?? 0,
  ankL: pose.ankL ?? 0,
  shR: shoulder(pose.shR),
  shL: shoulder(pose.shL),
  elR: pose.elR ?? ARM.elbow,
  elL: pose.elL ?? ARM.elbow,
  dx: pose.dx ?? 0,
  dy: pose.dy ?? 0,
  dz: pose.dz ?? 0,
})
