import { asTyped, startCommand, withField, withoutField, type CommandDraft } from '#practice/page/input/draft.ts' // prettier-ignore
import { fieldValues } from '#practice/page/input/field-values.ts'
import { offeredCommands } from '#practice/page/input/offered-command.ts'
import { namedCommand, readTypedLine } from '#practice/page/input/read-typed-line.ts'
import { suggestionsFor, takesFirst, type Focus } from '#practice/page/input/suggestion.ts'
import { describe, expect, test } from 'vitest'
import { HIPS } from './a-page.ts'

const offered = offeredCommands([HIPS])
const nameable = { people: new Map([['bo', '7']]), channels: new Map<string, string>() }

function typed(line: string): CommandDraft {
  const draft = readTypedLine(line, offered)
  if (draft.kind === 'words') throw new Error(`“${line}” was read as words`)
  return draft
}

const fields = (line: string) => typed(line).fields.map(({ name, text }) => [name, text])
const values = (line: string) => fieldValues(typed(line), nameable)

describe('a line that somebody types', () => {
  test('is words until a command is complete', () => {
    for (const line of ['hello', '/', '/hips', '/hips toda', '/hips today', '/hips todays x'])
      expect(readTypedLine(line, offered)).toEqual({ kind: 'words', text: line })
  })

  test('becomes a command with the space after it', () => {
    expect(typed('/hips today ').command.path).toBe('hips today')
  })

  test('takes the longest name that fits', () => {
    expect(typed('/hips me again ').command.path).toBe('hips me again')
  })

  test('brings its options when it is pasted', () => {
    expect(fields('/hips today day:friday share:true')).toEqual([
      ['day', 'friday'],
      ['share', 'true'],
    ])
  })

  test('lets a value run on to the next option', () => {
    expect(fields('/hips today day:next friday at 7:30 share:true')).toEqual([
      ['day', 'next friday at 7:30'],
      ['share', 'true'],
    ])
  })

  test('shows required options from the start, first of all', () => {
    expect(fields('/hips me ')).toEqual([['name', '']])
    expect(offered[1]?.options.map(({ name }) => name)[0]).toBe('name')
  })

  test('keeps what belongs to no option', () => {
    expect(typed('/hips today tomorrow').tail).toBe('tomorrow')
  })

  test('can be sent by its name alone', () => {
    expect(namedCommand('/hips today', offered)?.path).toBe('hips today')
    expect(namedCommand('/hips', offered)).toBeUndefined()
  })

  test('comes back as it was typed', () => {
    expect(asTyped(typed('/hips today share:true day:friday'))).toBe(
      '/hips today share:true day:friday',
    )
  })

  test('an option is taken away, but for a required one, which is emptied', () => {
    const draft = typed('/hips me name:Ana level:1')
    expect(withoutField(draft, 'level').fields.map(({ name }) => name)).toEqual(['name'])
    expect(withoutField(draft, 'name').fields[0]).toEqual({ name: 'name', text: '' })
  })
})

describe('what is sent', () => {
  test('has each value in its option’s type', () => {
    expect(values('/hips me name:Ana level:2 weight:7,5 friend:@Bo')).toEqual({
      options: { name: 'Ana', level: 2, weight: 7.5, friend: '7' },
      mistakes: {},
    })
    expect(values('/hips today share:True').options).toEqual({ share: true })
  })

  test('takes a choice by its name too', () => {
    expect(values('/hips me name:Ana level:1 · Calm').options).toEqual({ name: 'Ana', level: 1 })
  })

  test('leaves out what was left empty', () => {
    expect(values('/hips today day: share:false').options).toEqual({ share: false })
  })

  test('is the value behind a suggestion, not its name', () => {
    const draft = withField(typed('/hips today '), { name: 'day', text: 'Friday', value: 'fri' })
    expect(fieldValues(draft, nameable).options).toEqual({ day: 'fri' })
  })

  test.each([
    ['/hips me level:1', 'name', 'This option is required.'],
    ['/hips me name:Annabelle', 'name', 'Write at most 5 characters.'],
    ['/hips me name:Ana level:9', 'level', 'Choose one from the list.'],
    ['/hips me name:Ana weight:heavy', 'weight', 'Write a number.'],
    ['/hips me name:Ana weight:41', 'weight', 'The most is 40.'],
    ['/hips me name:Ana weight:0', 'weight', 'The least is 1.'],
    ['/hips me name:Ana friend:Zoe', 'friend', 'Choose somebody of the club.'],
    ['/hips today share:maybe', 'share', 'Choose True or False.'],
  ])('%s is stopped at %s', (line, name, mistake) => {
    expect(values(line).mistakes).toEqual({ [name]: mistake })
  })
})

describe('the list above the line', () => {
  const known = { offered, people: [{ id: '7', name: 'Bo' }], channels: [], fromBot: [] }
  const names = (line: string, focus: Focus, more = {}) =>
    suggestionsFor(readTypedLine(line, offered), focus, { ...known, ...more }).map((one) =>
      one.kind === 'command' ? one.command.path : one.name,
    )

  test('offers commands by any part of their name, those that begin so first', () => {
    expect(names('/', { at: 'line' })).toEqual(['hips today', 'hips me', 'hips me again'])
    expect(names('/me', { at: 'line' })).toEqual(['hips me', 'hips me again'])
    expect(names('me', { at: 'line' })).toEqual([])
  })

  test('offers the options that are left', () => {
    expect(names('/hips today day:friday', { at: 'tail' })).toEqual(['share'])
    expect(names('/hips today sh', { at: 'tail' })).toEqual(['share'])
  })

  test('offers choices, True and False, and people', () => {
    expect(names('/hips me level:', { at: 'field', name: 'level' })).toEqual([
      '1 · calm',
      '2 · steady',
    ])
    expect(names('/hips me level:st', { at: 'field', name: 'level' })).toEqual(['2 · steady'])
    expect(names('/hips today share:', { at: 'field', name: 'share' })).toEqual(['True', 'False'])
    expect(names('/hips me friend:b', { at: 'field', name: 'friend' })).toEqual(['Bo'])
  })

  test('offers all choices where the words fit none', () => {
    expect(names('/hips me level:9', { at: 'field', name: 'level' })).toHaveLength(2)
  })

  test('leaves the search to the bot where the bot suggests', () => {
    const fromBot = [{ name: 'Friday 27 November', value: 'fri' }]
    expect(names('/hips today day:xyz', { at: 'field', name: 'day' }, { fromBot })).toEqual([
      'Friday 27 November',
    ])
  })
})

describe('Enter', () => {
  const known = { offered, people: [], channels: [], fromBot: [{ name: 'Friday', value: 'fri' }] }
  const takes = (line: string, focus: Focus) => {
    const draft = readTypedLine(line, offered)
    return takesFirst(draft, focus, suggestionsFor(draft, focus, known))
  }

  test('takes a command, an option or a choice that is being looked for', () => {
    expect(takes('/hip', { at: 'line' })).toBe(true)
    expect(takes('/hips today sh', { at: 'tail' })).toBe(true)
    expect(takes('/hips me level:', { at: 'field', name: 'level' })).toBe(true)
    expect(takes('/hips today day:fr', { at: 'field', name: 'day' })).toBe(true)
  })

  test('sends where nothing is being looked for', () => {
    expect(takes('hello', { at: 'line' })).toBe(false)
    expect(takes('/hips today ', { at: 'tail' })).toBe(false)
    expect(takes('/hips today day:', { at: 'field', name: 'day' })).toBe(false)
  })

  test('does not take a choice that the words do not fit', () => {
    expect(takes('/hips me level:9', { at: 'field', name: 'level' })).toBe(false)
  })
})

test('a command that is chosen from the list starts with its required options', () => {
  const [today, me] = offered
  expect(today && startCommand(today).fields).toEqual([])
  expect(me && startCommand(me).fields).toEqual([{ name: 'name', text: '' }])
})
