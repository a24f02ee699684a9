import * as z from 'zod'

/** The articles that the exercises and programmes come from, under titles of our own. */
export const articlesSchema = z.strictObject({
  $schema: z.string().optional(),
  articles: z
    .array(
      z.strictObject({
        number: z.int().min(1).max(5).describe('What exercises and programmes refer to'),
        title: z.string().trim().min(1).max(100).describe('What it is about, in our own words'),
      }),
    )
    .min(1),
})
export type Articles = z.infer<typeof articlesSchema>
