import type { Chance } from '#tests/support/seeded.ts'

/** One of them. */
export const pick = <T>(chance: Chance, from: readonly T[]): T => from[chance(from.length)] as T

/** Texts that no keyboard means well with, and a few that every keyboard has. */
const NASTY: readonly string[] = [
  '',
  ' ',
  '\0',
  '\u202e\u2066evil\u2069',
  '\u200b\u200d\ufeff',
  '\ud800',
  '\udfff\ud800',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'é̷̢̛͎'.repeat(20),
  '𝟙𝟚',
  '١٢٣',
  '２０２６-１１-２４',
  '@everyone',
  '<@&0> @here',
  '<@1200000000000000032>',
  '```\n# h\n```',
  "'; DROP TABLE sessions; --",
  '" OR 1=1 --',
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  '%',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-0',
  '1e309',
  '0x10',
  '-1',
  '99999999999999999999',
  '0',
  'none',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '+275760-09-13',
  '-271821-04-20',
  '24:00',
  '23:59',
  'https://example.org/?a=b&c=d',
  '[x](https://example.org)',
  '\u001b[31mred',
  '\r\n\t',
  'ﷺ'.repeat(30),
  '🏃'.repeat(60),
  'a🏃'.repeat(49) + 'ab🏃',
  'x'.repeat(101),
  'x'.repeat(4_001),
]

/** Texts as people do type them into one field or another. */
const ORDINARY: readonly string[] = [
  'today',
  'yesterday',
  'tuesday',
  'tomorrow',
  '2026-11-24',
  '2026-11-20',
  '2026-12-06',
  '2027-06-01',
  '24 November',
  '18:30',
  '7pm',
  'clamshell',
  'clamshel',
  'bridge',
  'Vienna',
  'Europe/Berlin',
  'mon wed',
  'tue, fri',
  '45',
  'ice on the road',
  'yes',
  'on',
  '1',
  '2',
  '10k',
]

export function hostileText(chance: Chance): string {
  switch (chance(8)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return pick(chance, ORDINARY)
    case 5:
    case 6:
      return pick(chance, NASTY)
    default:
      return Array.from({ length: chance(130) }, () => String.fromCharCode(chance(0x1_0000))).join(
        '',
      )
  }
}

/** The same text, damaged somewhere. */
export function damaged(chance: Chance, text: string): string {
  const at = chance(text.length + 1)
  switch (chance(6)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + pick(chance, NASTY) + text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at + 1)
    case 3:
      return text + text
    case 4:
      return text.toUpperCase()
    default:
      return text.slice(0, at) + String.fromCharCode(chance(0x1_0000)) + text.slice(at + 1)
  }
}
