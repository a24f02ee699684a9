import { openLoggingClub } from '#tests/support/logging-club.ts'
import type { Answer } from '#practice/people/answer.ts'

export const ZONE_FIELD = 'The time there now, or a city'

/** A club with a channel for reminders and two roles, whose captain walks through the set-up. */
export async function openSetup(options: Parameters<typeof openLoggingClub>[0] = {}) {
  const opened = await openLoggingClub(options)
  const { club, cleo, general, db } = opened
  const plansSaved = () =>
    db
      .prepare<[string], string>('SELECT plan FROM plans WHERE club_id = ? ORDER BY id')
      .pluck()
      .all(club.id)
      .map((plan) => JSON.parse(plan) as Readonly<Record<string, unknown>>)
  const settingsSaved = () => {
    const found = db
      .prepare<[string], string>('SELECT settings FROM club_settings WHERE club_id = ?')
      .pluck()
      .get(club.id)
    return found === undefined ? null : (JSON.parse(found) as Readonly<Record<string, unknown>>)
  }
  const draftOf = (person = cleo) => {
    const found = db
      .prepare<[string, string], string>(
        'SELECT draft FROM setup_drafts WHERE club_id = ? AND member_id = ?',
      )
      .pluck()
      .get(club.id, person.id)
    return found === undefined ? null : (JSON.parse(found) as Readonly<Record<string, unknown>>)
  }
  const command = (line = '/club setup zone:Berlin') => cleo.in(general).type(line)
  return { ...opened, plansSaved, settingsSaved, draftOf, command }
}

/** Presses the same button several times. */
export async function pressTimes(card: Answer, label: string, times: number): Promise<Answer> {
  let shown = card
  for (let n = 0; n < times; n += 1) shown = await shown.press(label)
  return shown
}

/** From the run days to the last page, with reminders in #general. */
export async function walkToReview(runs: Answer): Promise<Answer> {
  const picked = await runs.select('Pick the run days', ['Wednesday', 'Saturday', 'Sunday'])
  const hard = await picked.select('Pick the hard ones among them', ['Sunday'])
  const channel = await pressTimes(hard, 'Next', 2)
  return pressTimes(await channel.select('Pick the channel for reminders', '#general'), 'Next', 3)
}

/** The whole set-up, saved. */
export const setUp = async (runs: Answer): Promise<Answer> =>
  (await walkToReview(runs)).press('Save')
