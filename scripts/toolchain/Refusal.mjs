/** One line that says why the script cannot continue, and the way out; `detail` is the output of a tool. */
export class Refusal extends Error {
  constructor(message, { detail = '' } = {}) {
    super(message);
    this.name = 'Refusal';
    this.detail = detail;
  }
}
