import * as z from 'zod'

/** An id of Discord's: of a person, a server, a message, as it writes them in JSON. */
export const snowflake = z.string().regex(/^\d{1,20}$/)
