const HIDDEN = '[hidden]'

/**
 * Interaction tokens stand in the paths of callbacks and webhooks, which discord.js puts into its
 * errors. Whoever reads one can answer in the bot's name for 15 minutes.
 */
const TOKENS_IN_PATHS = /((?:interactions|webhooks)\/\d+\/)[^/\s"'?\\]+/g
const TOKENS_IN_FIELDS = /("token"\s*:\s*")[^"]+/g

/** The line without interaction tokens and without `secrets`. */
export function redact(line: string, secrets: readonly string[]): string {
  const cleared = line
    .replaceAll(TOKENS_IN_PATHS, `$1${HIDDEN}`)
    .replaceAll(TOKENS_IN_FIELDS, `$1${HIDDEN}`)
  return secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, HIDDEN), cleared)
}
