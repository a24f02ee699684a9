import * as z from 'zod'

/**
 * A text that somebody has typed or sent. Half a character (a lone surrogate) becomes U+FFFD here, at
 * the edge: it can be neither said back to Discord nor put into a custom id, which would throw.
 */
export const wellFormed = z.string().transform((text) => text.toWellFormed())
