import { changeDraft, type SetupChange } from '#core/reminders/setup-change.ts'
import { dropDraft, editDraft } from '#use-cases/setup/edit-draft.ts'
import { describePlan } from '#use-cases/setup/describe-plan.ts'
import { resumeSetup, restartSetup } from '#use-cases/setup/resume-setup.ts'
import { beginChange } from '#use-cases/setup/begin-change.ts'
import { describe, expect, test } from 'vitest'
import { BERLIN, CAPTAIN, CLUB, setupWorld, TUESDAY } from './setup-world.ts'

type World = ReturnType<typeof setupWorld>

const audited = ({ stores }: World) =>
  stores.audit.page(CLUB, 0, 10).map(({ action, by, from }) => [action, by, from.toString()])

const dueOf = ({ stores }: World, kind: string) =>
  stores.schedule
    .ofClub(CLUB)
    .find((entry) => entry.kind === kind)
    ?.dueAt?.toString() ?? null

describe('the first set-up', () => {
  test('saves plan and settings, reckons when reminders are due, and leaves no draft', () => {
    const world = setupWorld()
    const outcome = world.save(world.change(BERLIN))
    expect(outcome).toMatchObject({ kind: 'saved', isFirst: true, settingsChanged: true })
    expect(world.stores.plans.plansOf(CLUB)).toMatchObject([
      { effectiveFrom: TUESDAY, startMonday: '2026-11-23', strengthDays: [2, 5] },
    ])
    expect(world.stores.clubSettings.settingsOf(CLUB)?.channelId).toBe('5')
    expect(world.stores.drafts.draftOf(CLUB, CAPTAIN)).toBeNull()
    expect(audited(world)).toEqual([
      ['settings', CAPTAIN, TUESDAY],
      ['plan', CAPTAIN, TUESDAY],
    ])
    expect(dueOf(world, 'card')).toBe('2026-11-27T06:00:00Z')
    expect(dueOf(world, 'recap')).toBe('2026-11-30T07:00:00Z')
    expect(world.stores.schedule.stale(10)).toEqual([])
  })

  test('a second press of the same button saves nothing more', () => {
    const world = setupWorld()
    const draft = world.change(BERLIN)
    world.save(draft)
    expect(world.save(draft)).toEqual({ kind: 'no-draft' })
    expect(world.stores.plans.plansOf(CLUB)).toHaveLength(1)
    expect(audited(world)).toHaveLength(2)
  })

  test.each<[string, SetupChange, string]>([
    ['no zone', { ...BERLIN, week: { ...BERLIN.week, timeZone: null } }, 'no-zone'],
    [
      'no strength day that could be proposed',
      { week: { ...BERLIN.week, runDays: [1, 2, 3, 4, 5, 6, 7], hardRunDays: [1, 2, 3, 4, 5, 6, 7] } },
      'no-strength-day',
    ],
  ])('with %s saves nothing', (_, change, fault) => {
    const world = setupWorld()
    expect(world.save(world.change(change))).toMatchObject({ kind: 'not-ready', fault })
    expect(world.stores.plans.plansOf(CLUB)).toEqual([])
    expect(world.stores.clubSettings.settingsOf(CLUB)).toBeNull()
    expect(audited(world)).toEqual([])
    expect(world.stores.drafts.draftOf(CLUB, CAPTAIN)).not.toBeNull()
  }) // prettier-ignore

  test('what was changed since it was shown is not saved', () => {
    const world = setupWorld()
    const shown = world.change(BERLIN)
    world.change({ week: { programme: 'wall-series' } })
    expect(world.save(shown)).toMatchObject({ kind: 'not-as-shown' })
    expect(world.stores.plans.plansOf(CLUB)).toEqual([])
  })
})

describe('a later change', () => {
  function setUp(): World {
    const world = setupWorld()
    world.save(world.change(BERLIN))
    return world
  }

  test('of the plan holds from tomorrow on, and the card of tomorrow by the new plan', () => {
    const world = setUp()
    const outcome = world.save(world.change({ week: { strengthDays: [3, 5] } }))
    expect(outcome).toMatchObject({ kind: 'saved', isFirst: false, settingsChanged: false })
    expect(world.stores.plans.plansOf(CLUB)[1]).toMatchObject({
      effectiveFrom: '2026-11-25',
      startMonday: '2026-11-23',
    })
    expect(dueOf(world, 'card')).toBe('2026-11-25T06:00:00Z')
    expect(audited(world)[0]).toEqual(['plan', CAPTAIN, '2026-11-25'])
  })

  test('of a time holds at once and writes no plan', () => {
    const world = setUp()
    const lastCall = { on: true, at: '19:00' }
    const outcome = world.save(world.change({ settings: { lastCall } }))
    expect(outcome).toMatchObject({ kind: 'saved', plan: null, settingsChanged: true })
    expect(world.stores.plans.plansOf(CLUB)).toHaveLength(1)
    expect(dueOf(world, 'last-call')).toBe('2026-11-24T18:00:00Z')
  })

  test('of nothing writes nothing', () => {
    const world = setUp()
    const before = audited(world)
    expect(world.save(world.change({}))).toEqual({ kind: 'nothing-new' })
    expect([world.stores.plans.plansOf(CLUB).length, audited(world)]).toEqual([1, before])
  })

  test('of the channel takes the trouble with the old one away', () => {
    const world = setUp()
    const since = world.editor().now
    const trouble = { reason: 'no-channel', since, channelId: '5' } as const
    world.stores.clubSettings.markAttention(CLUB, trouble)
    world.save(world.change({ settings: { lastCall: { on: true, at: '19:00' } } }))
    expect(world.stores.clubSettings.attentionOf(CLUB)).not.toBeNull()
    world.save(world.change({ settings: { channelId: '6' } }))
    expect(world.stores.clubSettings.attentionOf(CLUB)).toBeNull()
  })

  test('shows as coming until its day', () => {
    const world = setUp()
    world.save(world.change({ week: { strengthDays: [4] } }))
    const today = describePlan(world.editor(), world.ports)
    expect(today).toMatchObject({
      plan: { strengthDays: [2, 5] },
      coming: { effectiveFrom: '2026-11-25', strengthDays: [4] },
    })
    const tomorrow = describePlan(world.editor('2026-11-25'), world.ports)
    expect(tomorrow).toMatchObject({ plan: { strengthDays: [4] }, coming: null })
  })
})

describe('two captains at once', () => {
  test('the one who saves later keeps what the other has changed', () => {
    const world = setupWorld()
    world.save(world.change(BERLIN))
    const mine = world.change({ week: { strengthDays: [4] } })
    const theirs = world.change({ settings: { recap: { on: false, at: '08:00' } } }, TUESDAY, '8')
    world.save(theirs, TUESDAY, '8')
    expect(world.save(mine)).toMatchObject({ kind: 'not-as-shown' })
    const { draft } = resumeSetup(world.editor(), null, world.ports)
    expect(world.save(draft)).toMatchObject({ kind: 'saved', settingsChanged: false })
    expect(world.stores.clubSettings.settingsOf(CLUB)?.recap.on).toBe(false)
    expect(world.stores.plans.plansOf(CLUB).at(-1)?.strengthDays).toEqual([4])
  })

  test('a first plan of the other makes mine a later one', () => {
    const world = setupWorld()
    const mine = world.change({ ...BERLIN, week: { ...BERLIN.week, timeZone: 'Europe/Paris' } })
    world.save(world.change(BERLIN, TUESDAY, '8'), TUESDAY, '8')
    expect(world.save(mine)).toMatchObject({ kind: 'not-as-shown' })
    const { draft } = resumeSetup(world.editor(), null, world.ports)
    expect(world.save(draft)).toMatchObject({ isFirst: false, plan: { effectiveFrom: '2026-11-25' } })
  }) // prettier-ignore
})

describe('a draft', () => {
  test('is one for each captain and club', () => {
    const world = setupWorld()
    world.change(BERLIN)
    expect(resumeSetup(world.editor(TUESDAY, '8'), null, world.ports).isResumed).toBe(false)
    const elsewhere = { ...world.editor(), clubId: '200' }
    expect(resumeSetup(elsewhere, null, world.ports).isResumed).toBe(false)
  })

  test('begun anew has another name, also in the same moment', () => {
    const world = setupWorld()
    const before = world.change(BERLIN)
    const after = restartSetup(world.editor(), world.ports)
    expect(after.begun).toBeGreaterThan(before.begun)
    expect(after.week.timeZone).toBeNull()
    expect(world.save(before)).toEqual({ kind: 'no-draft' })
  })

  test('that was put away takes nothing more', () => {
    const world = setupWorld()
    const { begun } = world.change(BERLIN)
    expect(dropDraft(world.editor(), begun, world.ports)).toBe(true)
    expect(dropDraft(world.editor(), begun, world.ports)).toBe(false)
    const change = (draft: Parameters<typeof changeDraft>[0]) => changeDraft(draft, BERLIN)
    expect(editDraft(world.editor(), begun, change, world.ports)).toEqual({ kind: 'no-draft' })
    expect(world.stores.drafts.draftOf(CLUB, CAPTAIN)).toBeNull()
  })

  test('that cannot be read any more is begun anew', () => {
    const world = setupWorld()
    world.stores.drafts.save(CLUB, CAPTAIN, '{"version":0}', world.editor().now)
    expect(resumeSetup(world.editor(), null, world.ports)).toMatchObject({ isResumed: false })
  })

  test('of a change becomes part of the whole set-up', () => {
    const world = setupWorld()
    world.save(world.change(BERLIN))
    const change = beginChange(world.editor(), 'strength', world.ports)
    expect(change).toMatchObject({ mode: 'change', step: 'strength', only: 'strength' })
    const { draft, isResumed } = resumeSetup(world.editor(), 'Europe/Rome', world.ports)
    expect([draft.mode, draft.step, draft.week.timeZone, isResumed]).toEqual([
      'setup',
      'runs',
      'Europe/Rome',
      true,
    ])
  })

  test('of a change is none in a club that has never been set up', () => {
    const world = setupWorld()
    expect(beginChange(world.editor(), 'times', world.ports)).toBeNull()
    expect(describePlan(world.editor(), world.ports)).toEqual({ kind: 'no-plan' })
  })
})
