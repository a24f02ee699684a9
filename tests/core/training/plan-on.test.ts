import { expect, it } from 'vitest'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { planOn } from '#core/training/plan-on.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'

const spring = aPlan({ effectiveFrom: '2026-03-10', strengthDays: [1, 4] })
const autumn = aPlan({ effectiveFrom: '2026-09-01', strengthDays: [2] })

it('lets the default plan hold before a club has set one', () => {
  expect(planOn([], day('2026-11-17'))).toBe(DEFAULT_PLAN)
  expect(planOn([spring], day('2026-03-09'))).toBe(DEFAULT_PLAN)
})

it('holds a plan from its first day on until the next one begins', () => {
  const plans = [spring, autumn]
  expect(planOn(plans, day('2026-03-10'))).toBe(spring)
  expect(planOn(plans, day('2026-08-31'))).toBe(spring)
  expect(planOn(plans, day('2026-09-01'))).toBe(autumn)
})

it('goes by the first day and not by the order of saving', () => {
  expect(planOn([autumn, spring], day('2026-10-01'))).toBe(autumn)
  expect(planOn([autumn, spring], day('2026-04-01'))).toBe(spring)
})

it('lets the last saved of two plans for the same day win', () => {
  const corrected = aPlan({ effectiveFrom: '2026-09-01', strengthDays: [3] })
  expect(planOn([autumn, corrected, spring], day('2026-09-01'))).toBe(corrected)
  expect(planOn([corrected, autumn, spring], day('2026-09-01'))).toBe(autumn)
})
