import { commandSet } from '#commands/index.ts'
import { createNameAsked } from '#interactions/name-asked.ts'
import type { Request } from '#interactions/request.ts'
import type { App } from '#use-cases/app.ts'
import { expect, test } from 'vitest'

const common = {
  id: '1',
  caller: { id: '2', managesServer: false, roles: new Set<string>() },
  guildId: null,
  now: Temporal.Instant.from('2026-11-24T12:00:00Z'),
}
const typed = (path: string): Request => ({
  ...common,
  kind: 'command',
  path,
  options: {},
  people: new Map(),
})
const pressed = (customId: string): Request => ({
  ...common,
  kind: 'component',
  customId,
  values: [],
  onPrivateMessage: true,
})

// No handler is run, so none of the stores is asked.
const commands = commandSet({} as App)
const nameAsked = createNameAsked(commands)

test('a subcommand is called by its path, a button by the name in its id', () => {
  const [component] = commands.components
  expect(nameAsked(typed('hips today'))).toBe('hips today')
  expect(nameAsked(pressed(`${component?.name ?? ''}:1:222222222222222222`))).toBe(component?.name)
})

test.each([
  typed('hips fly'),
  typed('constructor'),
  pressed('1234567890:1:x'),
  pressed('toString:1'),
  pressed(''),
  { ...common, kind: 'unknown' } satisfies Request,
])('whatever strangers make up has one name together: %o', (request) => {
  expect(nameAsked(request)).toBe('unknown')
})
