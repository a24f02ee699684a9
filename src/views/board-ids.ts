import { BOARDS } from '#core/boards/rank.ts'
import { PERIODS } from '#core/boards/period.ts'
import { customId } from '#interactions/custom-id.ts'
import { snowflake } from '#interactions/snowflake.ts'
import * as z from 'zod'

const club = snowflake
const board = z.enum(BOARDS)
const period = z.enum(PERIODS)
/** Whether it is the period before the current one. */
const last = z.enum(['last', 'now'])

/** Buttons: another page of a board. */
export const boardPageId = customId('board', 1, {
  club,
  board,
  period,
  last,
  page: z.string().regex(/^\d{1,6}$/),
})

/** Select: another board. Its values are those of `boardChoice`. */
export const boardPickId = customId('board-pick', 1, { club })

/** Select in a direct message: which club's board. */
export const boardOfClubId = customId('board-of', 1, { board, period })

/** One board of one period, as a value of the select. */
export const boardChoice = z.templateLiteral([board, ' ', period, ' ', last])
