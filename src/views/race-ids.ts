import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'

/** Select under the races of a club: takes one out. */
export const clubRaceId = customId('club-race', 1, { club: snowflake })

/** Select under one's own races; `member` is whose they are. */
export const ownRaceId = customId('own-race', 1, { member: snowflake })
