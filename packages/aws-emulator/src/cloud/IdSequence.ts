import { guidOf } from 'emulator-kit';

/**
 * Ids in AWS's format that look random and are the same in each run.
 *
 * @internal
 */
export class IdSequence {
  #count = 0;

  /** A UUID. */
  uuid(): string {
    this.#count += 1;
    return guidOf(`aws/${this.#count}`);
  }

  /** Such as `rtb-0a1b2c3d4e5f60718`. */
  next(prefix: string): string {
    return `${prefix}-0${this.uuid().replace(/-/g, '').slice(0, 16)}`;
  }
}
