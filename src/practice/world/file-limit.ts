/** Files up to this size are taken, in bytes; larger ones get 413. */
export const FILE_LIMIT = 10 * 1024 * 1024
