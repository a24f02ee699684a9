import { createMembershipStore } from '#adapters/sqlite/membership-store.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { createPlanStore } from '#adapters/sqlite/plan-store.ts'
import { createProfileStore } from '#adapters/sqlite/profile-store.ts'
import { createRegistrationStore } from '#adapters/sqlite/registration-store.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let db: Database
beforeEach(() => {
  db = openDatabase(':memory:')
})
afterEach(() => {
  db.close()
})

const now = Temporal.Instant.from('2026-11-24T12:00:00Z')

describe('plans', () => {
  test('a club that set nothing up has none', () => {
    expect(createPlanStore(db).plansOf('1')).toEqual([])
  })

  test('come back oldest first, and only those of the club', () => {
    const plans = createPlanStore(db)
    const by = { memberId: '9', at: now }
    const later = { ...DEFAULT_PLAN, effectiveFrom: '2026-06-01', timeZone: 'Europe/Berlin' }
    plans.savePlan('1', later, by)
    plans.savePlan('1', DEFAULT_PLAN, by)
    plans.savePlan('2', { ...DEFAULT_PLAN, midRun: false }, by)
    expect(plans.plansOf('1')).toEqual([DEFAULT_PLAN, later])
  })

  test('of two for the same day the one saved last comes last', () => {
    const plans = createPlanStore(db)
    const by = { memberId: '9', at: now }
    plans.savePlan('1', DEFAULT_PLAN, by)
    plans.savePlan('1', { ...DEFAULT_PLAN, strengthDays: [1] }, by)
    expect(plans.plansOf('1').at(-1)?.strengthDays).toEqual([1])
  })

  test('a row that somebody broke by hand is not guessed at', () => {
    db.prepare(
      "INSERT INTO plans (club_id, effective_from, saved_at, saved_by, plan) VALUES ('1', '2026-01-01', 'x', '9', '{}')",
    ).run()
    expect(() => createPlanStore(db).plansOf('1')).toThrow(/effectiveFrom/)
  })
})

describe('profiles', () => {
  test('somebody who set nothing has none', () => {
    expect(createProfileStore(db).profileOf('1')).toBeNull()
  })

  test('the last one saved holds', () => {
    const profiles = createProfileStore(db)
    profiles.saveProfile('1', { level: 2, kit: new Set(['weight', 'band']) }, now)
    profiles.saveProfile('1', { level: 3, kit: new Set(['box']) }, now)
    profiles.saveProfile('2', { level: 1, kit: new Set() }, now)
    expect(profiles.profileOf('1')).toEqual({ level: 3, kit: new Set(['box']) })
    expect(profiles.profileOf('2')).toEqual({ level: 1, kit: new Set() })
  })
})

describe('memberships', () => {
  test('a club is remembered once', () => {
    const memberships = createMembershipStore(db)
    memberships.remember('1', '20')
    memberships.remember('1', '20')
    memberships.remember('1', '10')
    memberships.remember('2', '30')
    expect(memberships.clubsOf('1')).toEqual(['10', '20'])
  })
})

describe('registrations', () => {
  test('are kept by application and API base', () => {
    const registrations = createRegistrationStore(db)
    registrations.save('app', 'https://a', 'h1', now)
    registrations.save('app', 'https://b', 'h2', now)
    registrations.save('app', 'https://a', 'h3', now)
    expect(registrations.hashOf('app', 'https://a')).toBe('h3')
    expect(registrations.hashOf('app', 'https://b')).toBe('h2')
    expect(registrations.hashOf('other', 'https://a')).toBeNull()
  })
})
