import { component } from '#interactions/component.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { helloSetupId } from '#views/hello-ids.ts'
import { asCaptain } from './as-captain.ts'
import { setupReply } from './setup.ts'

const { onlyCaptains } = en.hello

/** The button under a hello: the same set-up as `/club setup`, for the one who pressed it. */
export const helloSetup = (app: App) =>
  component({
    id: helloSetupId,
    answers: () => 'private',
    run: ({ club }, request) =>
      asCaptain(app, request, { onlyCaptains, club }, (clubId) =>
        setupReply(app, { clubId, memberId: request.caller.id, now: request.now }, null),
      ),
  })
