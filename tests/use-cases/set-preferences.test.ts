import { setPreferences, type PreferencesChange } from '#use-cases/set-preferences.ts'
import { describe, expect, test } from 'vitest'
import { ownSettingsWorld } from './own-settings-world.ts'

const ANA = '1'
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')

function world() {
  const { ports } = ownSettingsWorld()
  const writes: unknown[] = []
  const preferences = {
    ...ports.preferences,
    save: (...row: Parameters<typeof ports.preferences.save>) => {
      writes.push(row)
      ports.preferences.save(...row)
    },
  }
  const set = (change: PreferencesChange) => {
    setPreferences(ANA, change, NOW, { ...ports, preferences })
  }
  return { set, kept: () => preferences.preferencesOf(ANA), writes }
}

describe('what a member lets others see', () => {
  test('is little as long as they have said nothing', () => {
    const { set, kept, writes } = world()
    set({})
    expect(kept()).toEqual({ hidden: false, mates: 'card' })
    expect(writes).toEqual([])
  })

  test('what is left out stays as it is', () => {
    const { set, kept } = world()
    set({ mates: 'cheers' })
    set({ hidden: true })
    expect(kept()).toEqual({ hidden: true, mates: 'cheers' })
    set({ hidden: false })
    expect(kept()).toEqual({ hidden: false, mates: 'cheers' })
  })

  test('the same again is not written', () => {
    const { set, writes } = world()
    set({ hidden: true, mates: 'shown' })
    set({ hidden: true, mates: 'shown' })
    set({ mates: 'shown' })
    expect(writes).toHaveLength(1)
  })
})
