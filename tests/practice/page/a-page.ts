import type { PageMessage, PageState } from '#practice/club/page-api.ts'
import type { APIApplicationCommand } from 'discord-api-types/v10'

/** A message with nothing in it but what a test is about. */
export const message = (id: string, content = '', channelId = 'general'): PageMessage =>
  ({
    channelId,
    message: { id, content, channel_id: channelId },
    onlyYou: false,
    names: {},
    command: null,
  }) as unknown as PageMessage

export const state = (over: Partial<PageState> = {}): PageState => ({
  club: 'Harbour Runners',
  bot: { id: '9', name: 'Clamshell' },
  people: [{ id: '1', name: 'Ana', about: '', captain: false }],
  you: '1',
  channels: [
    { id: 'general', name: 'general', kind: 'text' },
    { id: 'hips', name: 'hips', kind: 'text' },
  ],
  roles: [],
  commands: {},
  messages: [],
  pending: [],
  clock: { now: 0, timeZone: 'Europe/Berlin', moves: [] },
  ...over,
})

/** What a club registers, as Discord hands it out. */
export const HIPS = {
  type: 1,
  name: 'hips',
  description: 'Hips',
  options: [
    {
      type: 1,
      name: 'today',
      description: 'The day',
      options: [
        { type: 3, name: 'day', description: 'Which day', autocomplete: true },
        { type: 5, name: 'share', description: 'For all' },
      ],
    },
    {
      type: 1,
      name: 'me',
      description: 'About you',
      options: [
        {
          type: 4,
          name: 'level',
          description: 'How much',
          choices: [
            { name: '1 · calm', value: 1 },
            { name: '2 · steady', value: 2 },
          ],
        },
        { type: 3, name: 'name', description: 'Your name', required: true, max_length: 5 },
        { type: 10, name: 'weight', description: 'kg', min_value: 1, max_value: 40 },
        { type: 6, name: 'friend', description: 'Who' },
      ],
    },
    { type: 1, name: 'me again', description: 'A longer name' },
  ],
} as unknown as APIApplicationCommand
