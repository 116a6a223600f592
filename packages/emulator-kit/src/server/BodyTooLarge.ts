/**
 * The body of a request has more bytes than the emulator accepts.
 *
 * @public
 */
export class BodyTooLarge extends Error {
  readonly bytes: number;

  constructor(bytes: number, options: { readonly limitBytes: number }) {
    super(
      `The body has ${bytes} bytes: at most ${options.limitBytes} are accepted.`,
    );
    this.name = 'BodyTooLarge';
    this.bytes = bytes;
  }
}
