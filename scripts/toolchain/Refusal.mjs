/** Why it cannot go on and the way out, in the one line that a person reads; `detail` is what a tool said. */
export class Refusal extends Error {
  constructor(message, { detail = '' } = {}) {
    super(message);
    this.name = 'Refusal';
    this.detail = detail;
  }
}
