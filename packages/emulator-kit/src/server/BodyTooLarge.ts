/**
 * A request's body has more bytes than the emulator takes.
 *
 * @public
 */
export class BodyTooLarge extends Error {
  readonly bytes: number;

  constructor(bytes: number, options: { readonly limitBytes: number }) {
    super(
      `The body has ${bytes} bytes: at most ${options.limitBytes} are taken.`,
    );
    this.name = 'BodyTooLarge';
    this.bytes = bytes;
  }
}
