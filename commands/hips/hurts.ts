import { dayNumber } from '#core/calendar/day-number.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import type { Exercise } from '#core/training/exercise.ts'
import type { DayTraining } from '#core/training/routine.ts'
import { component } from '#interactions/component.ts'
import { modal } from '#interactions/modal.ts'
import { privately } from '#interactions/reply.ts'
import type { ComponentRequest, ModalRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { answerPain } from '#use-cases/answer-pain.ts'
import { guidedSoFar } from '#use-cases/guided-so-far.ts'
import { readMember } from '#use-cases/member-record.ts'
import { planDay } from '#use-cases/plan-day.ts'
import { reportPain } from '#use-cases/report-pain.ts'
import type { GuidedOwner } from '#views/guided-card.ts'
import { notice } from '#views/notice.ts'
import { painCard } from '#views/pain-cards.ts'
import { painForm, readPainForm } from '#views/pain-form.ts'
import { hurtsCheckId, hurtsFormId, hurtsId } from '#views/pain-ids.ts'
import { shortName } from '#views/written-dose.ts'
import { inNamedClub } from './in-club.ts'
import { painOwner } from './pain-owner.ts'

/** The button on one's own card and on an exercise's page: asks what hurts. */
export const hurts = (app: App) =>
  component({
    id: hurtsId,
    answers: () => 'private',
    // Nothing is waited for, for a form cannot follow a deferred answer: it is checked when sent off.
    run: ({ club, date, exercise }, request) => {
      const found = app.content.exercises.get(exercise)
      if (!found) return { kind: 'modal', modal: painForm(club, movesOn(app, request, club, date)) }
      // A day is named with the move by a session alone: its moves so far stand with this one.
      const others = date === '' ? [] : guidedSoFar(request.caller.id, app)
      return { kind: 'modal', modal: painForm(club, [found, ...others], found) }
    },
  })

/** The form that was filled in; the answer is its sender's alone, and stands beside the card. */
export const hurtsForm = (app: App) =>
  modal({
    id: hurtsFormId,
    answers: () => 'private',
    run: ({ club }, request) =>
      inNamedClub(app, request, club, (clubId) => {
        const said = readPainForm(request.fields)
        if (!said) return privately(notice(en.trouble.outOfDate))
        const isKnown = said.exercise === null || app.content.exercises.has(said.exercise)
        const known = isKnown ? said : { ...said, exercise: null }
        const verdict = reportPain(painOwner(clubId, request), known, app)
        return privately(painCard(verdict, club, sessionOf(app, request, club)))
      }),
  })

/** The answers to how it is the next morning. */
export const hurtsCheck = (app: App) =>
  component({
    id: hurtsCheckId,
    answers: () => 'private',
    run: ({ club, report, answer }, request) =>
      inNamedClub(app, request, club, (clubId) => {
        const owner = painOwner(clubId, request)
        // Whoever presses something on a direct message has answered it.
        if (request.guildId === null) app.ownReminders.countAnswer(request.caller.id)
        const outcome = answerPain(owner, { id: Number(report), answer }, app)
        if (outcome.kind === 'red') return privately(painCard(outcome.verdict, club))
        return privately(notice(wordsFor(outcome), outcome.kind === 'gone' ? 'rest' : 'strength'))
      }),
  })

/** The session that they are in, while it can still be gone on with; null in none. */
function sessionOf(app: App, { caller, now }: ModalRequest, club: string): GuidedOwner | null {
  const stored = app.guided.find(caller.id)
  if (!stored || (stored.clubId === NO_CLUB ? 'none' : stored.clubId) !== club) return null
  const { clock } = readMember(stored.clubId, caller.id, app)
  if (dayNumber(clock.dayAt(now)) - dayNumber(stored.logs) > 1) return null
  const { id: session, version, logs } = stored
  return { memberId: caller.id, clubId: club === 'none' ? null : club, session, version, logs }
}

type Answered = Exclude<ReturnType<typeof answerPain>, { readonly kind: 'red' }>

function wordsFor(outcome: Answered): string {
  const m = en.pain
  switch (outcome.kind) {
    case 'gone':
      return m.gone
    case 'same':
      return m.same
    case 'calm':
      return outcome.exercise ? m.calm(shortName(outcome.exercise)) : m.calmNoMove
  }
}

/** What stands on the presser's card of that day; of a club that is not theirs nothing. */
function movesOn(
  app: App,
  { caller, guildId, now }: ComponentRequest,
  club: string,
  date: string,
): readonly Exercise[] {
  const isOwn =
    club === 'none' ||
    (guildId === null ? app.memberships.clubsOf(caller.id).includes(club) : guildId === club)
  if (!isOwn || date === '') return []
  const clubId = club === 'none' ? null : club
  const asked = { clubId, memberId: caller.id, day: date, now, mayLead: false }
  const planned = planDay(asked, app)
  return planned.kind === 'planned' ? exercisesIn(planned.training) : []
}

function exercisesIn(training: DayTraining): readonly Exercise[] {
  switch (training.kind) {
    case 'strength':
      return [...training.routine.moves, ...training.routine.warmUp].map(({ exercise }) => exercise)
    case 'run':
      return [...training.preRun.moves, ...(training.midRun?.moves ?? [])].map(
        ({ exercise }) => exercise,
      )
    case 'rest':
      return training.hold ? [training.hold.exercise] : []
  }
}
