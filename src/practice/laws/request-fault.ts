/** One reason for Discord to refuse a request. */
export interface RequestFault {
  /** Where in the body (or the path's parameters, or the query) it is. */
  path: readonly (string | number)[]
  /** Discord's name for it, such as `BASE_TYPE_REQUIRED`. */
  code: string
  message: string
}
