import type { After } from '#adapters/discord/answer-interaction.ts'
import { createClient } from '#adapters/discord/create-client.ts'
import { createDiscordBot } from '#adapters/discord/discord-bot.ts'
import type { CommandSet } from '#interactions/command-set.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { customId } from '#interactions/custom-id.ts'
import { modal } from '#interactions/modal.ts'
import { flag } from '#interactions/option.ts'
import { privately, update, type MessageBody, type Reply } from '#interactions/reply.ts'
import type { ModalRequest } from '#interactions/request.ts'
import { createRouter } from '#interactions/router.ts'
import { subcommand } from '#interactions/subcommand.ts'
import {
  button,
  buttonRow,
  channelSelectRow,
  container,
  roleSelectRow,
  text,
} from '#views/components.ts'
import { fallbacks } from '#views/fallbacks.ts'
import { modalForm } from '#views/modal-form.ts'

/** Where a form-filling bot logs in. */
export interface FormBotPlace {
  readonly apiUrl: string
  readonly token: string
  readonly now: () => Temporal.Instant
  /** Chosen in the selects from the beginning. */
  readonly channelId?: string
  readonly roleId?: string
  /** What happens to a form before it is answered. */
  readonly onForm?: (request: ModalRequest) => Promise<void>
  /** How long a form may take before its answer is deferred, in milliseconds. */
  readonly deferAfterMs?: number
}

const openFormId = customId('open-form', 1, {})
const formId = customId('form', 1, {})
const channelId = customId('channel', 1, {})
const roleId = customId('role', 1, {})

const form = (time = '07:00'): Reply => ({
  kind: 'modal',
  modal: modalForm({
    id: formId.encode({}),
    title: 'When do you run?',
    fields: [
      { id: 'time', label: 'Time', about: 'Local time', value: time, maxLength: 5 },
      { id: 'note', label: 'Note', placeholder: 'If you like', optional: true },
    ],
  }),
})

/** What is chosen by now; null = nothing. */
interface Chosen {
  readonly channel: string | null
  readonly role: string | null
}

function card({ channel, role }: Chosen, said: string): MessageBody {
  return container('strength', [
    text(said),
    ...buttonRow([button({ id: openFormId.encode({}), label: 'Set the time' })]),
    channelSelectRow({ id: channelId.encode({}), placeholder: 'Which channel?', chosen: channel }),
    roleSelectRow({ id: roleId.encode({}), placeholder: 'Which role?', chosen: role, min: 0 }),
  ])
}

function commandsIn(place: FormBotPlace): CommandSet {
  let chosen: Chosen = { channel: place.channelId ?? null, role: place.roleId ?? null }
  const choose = (change: Partial<Chosen>, said: string): Reply => {
    chosen = { ...chosen, ...change }
    return update(card(chosen, said))
  }
  return {
    groups: [
      {
        name: 'club',
        description: 'x',
        subcommands: [
          subcommand({
            name: 'setup',
            description: 'x',
            options: { share: flag('x') },
            audience: ({ share }) => (share ? 'channel' : 'private'),
            run: ({ share }) =>
              share
                ? { kind: 'message', audience: 'channel', body: card(chosen, 'Set up') }
                : privately(card(chosen, 'Set up')),
          }),
          subcommand({
            name: 'race',
            description: 'x',
            options: {},
            audience: () => 'private',
            run: () => form(),
          }),
        ],
      },
    ],
    components: [
      component({ id: openFormId, answers: () => 'private', run: () => form() }),
      component({
        id: channelId,
        answers: () => 'update',
        run: (_, { values: [channel = null] }) => choose({ channel }, `Channel ${channel}`),
      }),
      component({
        id: roleId,
        answers: () => 'update',
        run: (_, { values: [role = null] }) => choose({ role }, `Role ${role ?? 'nobody'}`),
      }),
    ],
    modals: [
      modal({
        id: formId,
        answers: inPlaceIfPrivate,
        run: async (_, request) => {
          await place.onForm?.(request)
          const typed = ['time', 'note'].map((id) => request.fields.get(id)?.join() ?? 'none')
          return inPlace(request, privately(card(chosen, `Typed ${typed.join(' and ')}`)))
        },
      }),
    ],
  }
}

const callAfter: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => {
    clearTimeout(timer)
  }
}

/** The real wiring of the bot around commands that only open forms and offer selects. */
export async function startFormBot(place: FormBotPlace) {
  const commands = commandsIn(place)
  const failures: unknown[] = []
  const bot = createDiscordBot({
    client: createClient(place.apiUrl),
    token: place.token,
    apiBase: place.apiUrl,
    commands,
    router: createRouter({
      commands,
      fallbacks,
      newReference: () => 'k3f9',
      log: { refused: () => {}, failed: (error) => failures.push(error) },
    }),
    registrations: { hashOf: () => null, save: () => {} },
    named: { add: () => {} },
    log: { info: () => {}, warn: () => {}, error: (facts) => failures.push(facts) },
    now: place.now,
    after: callAfter,
    patience: {
      deferAfterMs: place.deferAfterMs ?? 2_000,
      attemptMs: 1_500,
      stopMs: 2_000,
      registerAgainMs: 10,
    },
    onLost: () => {},
  })
  await bot.start()
  return { ...bot, failures }
}
