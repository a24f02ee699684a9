/**
 * `fine` = nothing to do; `note` = good to know; `mend` = something does not work until somebody
 * mends it; `unknown` = it could not be found out.
 */
export type Health = 'fine' | 'note' | 'mend' | 'unknown'

/** One line of the doctor's: what is so, or what to do. */
export interface Finding {
  readonly health: Health
  readonly say: string
}

export interface Section {
  readonly title: string
  readonly findings: readonly Finding[]
}

const finding =
  (health: Health) =>
  (say: string): Finding => ({ health, say })

export const fine = finding('fine')
export const note = finding('note')
export const mend = finding('mend')
export const unknown = finding('unknown')

const MARK: Readonly<Record<Health, string>> = {
  fine: 'fine     ',
  note: 'to know  ',
  mend: 'TO MEND  ',
  unknown: 'unknown  ',
}

/** All of it as text, a line each under its title, and one line at the end. */
export function written(sections: readonly Section[]): string {
  const all = sections.flatMap(({ findings }) => findings)
  const count = (health: Health) => all.filter((one) => one.health === health).length
  const last =
    count('mend') > 0
      ? `${count('mend')} to mend; each line says how.`
      : count('unknown') > 0
        ? 'Nothing to mend as far as could be seen; not everything could.'
        : 'Everything is fine.'
  return [
    ...sections.flatMap(({ title, findings }) => [
      title,
      ...findings.map(({ health, say }) => `  ${MARK[health]}${say}`),
      '',
    ]),
    last,
  ].join('\n')
}

/** For scripts: 1 = something to mend, 2 = something could not be found out, 0 = all is well. */
export function exitCodeOf(sections: readonly Section[]): 0 | 1 | 2 {
  const all = sections.flatMap(({ findings }) => findings)
  if (all.some(({ health }) => health === 'mend')) return 1
  return all.some(({ health }) => health === 'unknown') ? 2 : 0
}
