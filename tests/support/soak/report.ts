import { megabytes, verdictsOf } from './verdict.ts'
import type { SoakFound } from './soak.ts'

/** The run as a page of Markdown, laid out as prettier would. */
export function soakReport(found: SoakFound, machine: string): string {
  const { ledger, reminders, months } = found
  const verdicts = verdictsOf(found)
  const title = `${String(found.clubs)} clubs, ${String(found.days)} days, seed ${String(found.seed)}`
  return `${[
    '# A long run',
    '`npm run soak -- --report` writes this page. Clubs live through a simulated year with the whole bot, as a process of its own, logged in to the practice Discord, while everything goes wrong that can. Faults come by chance, the same for the same seed; when exactly a process dies, or which of two requests is struck, is up to the machine. What is asked for is counted by the practice Discord, not by the bot.',
    `**${title}**: ${verdicts.every(({ kept }) => kept) ? 'everything that is asked was kept' : 'NOT everything was kept'}. ${machine}; ${(found.seconds / 60).toFixed(1)} minutes.`,
    table(
      ['Asked to be none or bounded', 'Found', ''],
      verdicts.map(({ asked, found: was, kept }) => [asked, was, kept ? 'kept' : 'BROKEN']),
    ),
    '## What happened',
    `${String(found.processes)} processes of the bot, ${String(found.logins)} logins, ${String(found.looks)} looks at what was due. ${String(reminders.posted)} messages that the bot posted by itself: ${String(reminders.came)} cards and recaps that the rules demand, all of them once; ${String(reminders.open)} more where a fault or a race leaves open whether there is one; the others are last calls, direct messages and the like, which are only held to come once.`,
    `${String(ledger.asked)} commands, presses and forms were sent and ${String(ledger.answered)} answered; ${String(total(ledger.eaten))} answers were eaten by a fault. ${String(ledger.repeated)} were sent twice. ${String(ledger.notSent)} would not have been sent by Discord's own client.`,
    table(['Answers eaten by', ''], rows(ledger.eaten)),
    table(['Error lines explained by', ''], rows(ledger.explained)),
    table(['Faults while people pressed', 'Times'], rows(ledger.faults)),
    table(['Mishaps of hosts, clubs and clocks', 'Times'], rows(found.happened)),
    '## Memory',
    'After garbage collection, of the process that was first when it was measured. The bot is killed only in the first third of the run, so that one process lives through the rest. The bounds are of that one, without its first month, in which it fills its memory of what was read lately.',
    table(
      ['Day', 'Process', 'RSS', 'Heap', 'Descriptors', 'Sockets and timers'],
      months.map(({ day, process, rss, heap, descriptors, resources }) => [
        String(day),
        String(process),
        megabytes(rss),
        megabytes(heap),
        String(descriptors ?? ''),
        String(resources),
      ]),
    ),
    '## What was typed and pressed',
    table(['', 'Times'], rows(ledger.deeds)),
    '## What it does not show',
    LIMITS,
  ].join('\n\n')}\n`
}

const LIMITS = [
  '- Cards and recaps are reckoned by rules of their own. Last calls, sets before a run and direct messages are held to come at most once and not to be stuck; that each of them came is for other tests.',
  '- A captain walks through the set-up and leaves before the last press: times, weeks and zones change in the database beneath the bot, as another process would write them.',
  "- A full disk is one on which SQLite's file may not grow, a read-only one is a setting of the connection. No power is cut: what a killed process has handed to the system stays.",
  '- The practice Discord proves nothing about Discord itself.',
].join('\n')

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, times) => sum + times, 0)

const rows = (counts: ReadonlyMap<string, number>): readonly (readonly string[])[] =>
  [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, times]) => [what.startsWith('/') ? `\`${what}\`` : what, String(times)])

/** Columns padded to the same width, as prettier has them. */
function table(headings: readonly string[], cells: readonly (readonly string[])[]): string {
  const clean = cells.map((row) => row.map((cell) => cell.replaceAll('|', '/')))
  const widths = headings.map((heading, column) =>
    Math.max(3, heading.length, ...clean.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(headings), rule, ...clean.map(line)].join('\n')
}
