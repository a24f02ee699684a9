import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'

/** Button under a hello: the set-up, for whichever captain presses it. */
export const helloSetupId = customId('hello-setup', 1, { club: snowflake })
