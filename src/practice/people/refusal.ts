/** What Discord's own client would not let a person do; the message says what and why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
