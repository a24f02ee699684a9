import { createLog } from '#adapters/log/create-log.ts'
import type { HistoryLine } from '#practice/club/history-line.ts'
import { openPracticeClub, type PracticeClubOptions } from '#practice/club/open-practice-club.ts'
import type { StartBot } from '#practice/club/open-stage.ts'
import type { PageAction, PageOutcome, PageState } from '#practice/club/page-api.ts'
import { ManualClock } from '#practice/manual-clock.ts'
import { practiceClub } from '#src/practice-club.ts'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openEvents } from './page-events.ts'
import { TUESDAY } from './running-club.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface VisitOptions extends Pick<Partial<PracticeClubOptions>, 'port' | 'begin'> {
  /** Where the database goes; a temporary one by default. */
  readonly folder?: string
  /** Its name, to which the port is put. */
  readonly databaseName?: string
  /** Another bot than the real one. */
  readonly startBot?: StartBot
  /** What the club's clock shows at the beginning, in UTC. */
  readonly clock?: string
  readonly lines?: readonly HistoryLine[]
  readonly realClock?: ManualClock
}

const ROOT = join(import.meta.dirname, '../..')

/**
 * A practice club with the real bot, empty unless the options say otherwise, and what its page does
 * there over HTTP. Real time stands still until `realClock` is moved. Gone after the test.
 */
export async function visitPracticeClub(options: VisitOptions = {}) {
  const { clock = TUESDAY, lines = [], startBot, port = 0, begin = 'with history' } = options
  const realClock = options.realClock ?? new ManualClock()
  const said: string[] = []
  const troubles: unknown[] = []
  const log = createLog({ level: 'warn', secrets: [], readable: false, to: { write: (line) => troubles.push(line) } }) // prettier-ignore
  const folder = options.folder ?? temporaryFolder()
  const settings = {
    port,
    begin,
    databasePath: join(folder, options.databaseName ?? 'practice.db'),
    say: (sentence: string) => said.push(sentence),
    realClock,
    at: Temporal.Instant.from(clock).epochMilliseconds,
    history: lines,
  }
  const club = startBot
    ? await openPracticeClub({ ...settings, startBot, onTrouble: (error) => troubles.push(error) })
    : await practiceClub({ ...settings, root: ROOT, log, drawsMoves: false })
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= club.stop())
  onTestFinished(stop)
  const { url } = club

  const send = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/api/do`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json', ...headers },
      body,
    })
  const act = async (action: PageAction): Promise<PageOutcome> => {
    const response = await send(JSON.stringify(action))
    return (await response.json()) as PageOutcome
  }
  const state = async (personId?: string): Promise<PageState> => {
    const query = personId === undefined ? '' : `?person=${personId}`
    return (await (await fetch(`${url}/api/state${query}`)).json()) as PageState
  }
  const first = await state()
  /** Somebody of the club, with what they see and do. */
  const as = (name: string) => {
    const id = first.people.find((person) => person.name === name)?.id ?? ''
    const sees = () => state(id)
    const channel = async (which: string): Promise<string> =>
      (await sees()).channels.find((one) => one.name === which)?.id ?? ''
    const messages = async (which: string) => {
      const here = await channel(which)
      return (await sees()).messages.filter(({ channelId }) => channelId === here)
    }
    return {
      id,
      sees,
      channel,
      messages,
      say: async (which: string, text: string) =>
        act({ kind: 'say', person: id, channel: await channel(which), text }),
      type: async (which: string, line: string, values: Options = {}) => {
        const [command = '', ...path] = line.split(' ')
        const subcommand = path.length > 0 ? path.join(' ') : null
        const place = { person: id, channel: await channel(which) }
        return act({ kind: 'type', ...place, command, subcommand, options: values })
      },
      events: () => openEvents(`${url}/api/events?person=${id}`),
    }
  }
  return { url, stop, said, troubles, realClock, folder, send, act, state, as }
}

type Options = Readonly<Record<string, string | number | boolean>>
