import { palette } from '#pictures/palette.ts'

interface Pair {
  readonly near: string
  readonly far: string
}

/** The figure and what is around it; far = the side away from the eye. */
export const colours = {
  skin: { near: '#D0A789', far: '#E2C9B3' },
  shirt: { near: palette.blue, far: '#6C90A6' },
  shorts: { near: palette.ink, far: '#46536B' },
  works: { near: palette.vermilion, far: '#DC6F4B' },
  workingShoe: { near: '#8F2B0D', far: '#B0553A' },
  shoe: { near: palette.secondInk, far: palette.quietFrame },
  shade: '#B88C6C',
  hair: '#3A2E2B',
  sole: palette.lift,
  cuff: palette.ink,
  ghost: '#DDD2BF',
  floor: palette.faint,
  /** Dashes on a floor that goes by. */
  mark: palette.sand,
  mat: '#8FB5A6',
  matEdge: '#6E9786',
  wall: '#EFE8DA',
  band: '#0B7A75',
  iron: '#39424F',
  glint: '#6B7686',
  boxFront: '#CDB48E',
  boxTop: '#D9C4A2',
  boxSide: '#B2966C',
  hillTop: '#DDE3CF',
  hill: '#C9D3B6',
  hillMark: '#A9B791',
} as const satisfies Record<string, string | Pair>
