import { seeded } from '#tests/support/seeded.ts'
import type { Fault } from './answer-law.ts'
import { openEpisode } from './episode.ts'
import { createHostility } from './hostile-interaction.ts'
import { shrink } from './shrink.ts'

interface Settings {
  /** How many interactions. */
  readonly count: number
  readonly seed: number
  /** Told after each episode how many there were so far. */
  readonly onProgress?: (done: number) => void
}

/** The first case that went wrong. */
export interface Found {
  readonly seed: number
  /** Which interaction it was, counted from 0. */
  readonly at: number
  readonly faults: readonly Fault[]
  /** What is left when everything is taken away that it does not need; the last one goes wrong. */
  readonly cases: readonly unknown[]
}

/** Interactions that share a world. Few, so that a case that goes wrong is soon told again. */
const EPISODE = 600

/** Of so many episodes one has a twin world beside it, which costs as much again. */
const TWIN_EVERY = 5

/** Gives the bot hostile interactions; null = all went well. The same seed does the same. */
export async function fuzz({ count, seed, onProgress }: Settings): Promise<Found | null> {
  for (let done = 0, episode = 0; done < count; episode += 1) {
    const length = Math.min(EPISODE, count - done)
    const options = { twin: episode % TWIN_EVERY === 0 }
    const found = await liveThrough(seeded(seed + episode * 7_919), length, options)
    if (found) {
      const cases = await shrink(found.cases, goesWrong(found.faults, options))
      return { seed, at: done + found.cases.length - 1, faults: found.faults, cases }
    }
    done += length
    onProgress?.(done)
  }
  return null
}

type Options = Parameters<typeof openEpisode>[0]

async function liveThrough(
  chance: ReturnType<typeof seeded>,
  length: number,
  options: Options,
): Promise<Pick<Found, 'faults' | 'cases'> | null> {
  const episode = openEpisode(options)
  const next = createHostility(chance, episode.commands)
  const cases: unknown[] = []
  try {
    while (cases.length < length) {
      // Now and then the same once more, as it comes when a network stutters.
      const raw =
        cases.length > 0 && chance(12) === 0 ? cases[chance(cases.length)] : next(episode.harvest)
      cases.push(raw)
      const faults = await episode.send(raw)
      if (faults.length > 0) return { faults, cases }
    }
    return null
  } finally {
    episode.close()
  }
}

/** Whether the last of these breaks the same law again, in a world of its own. */
const goesWrong =
  ([first]: readonly Fault[], options: Options) =>
  async (cases: readonly unknown[]): Promise<boolean> => {
    const episode = openEpisode(options)
    try {
      for (const raw of cases.slice(0, -1)) await episode.send(raw)
      const faults = await episode.send(cases.at(-1))
      return faults.some(({ law }) => law === first?.law)
    } finally {
      episode.close()
    }
  }

/** A case in words for whoever has to mend it. */
export const writtenCase = ({ seed, at, faults, cases }: Found): string =>
  [
    `Interaction ${at} of seed ${seed} goes wrong:`,
    ...faults.map(({ law, how }) => `- ${law}: ${how}`),
    'What it takes, the last one being it:',
    ...cases.map((one) => JSON.stringify(one)),
  ].join('\n')
