import type { OperationError } from '../operations/OperationError';

/**
 * Something that goes wrong on demand.
 *
 * @public
 */
export interface Fault {
  /** Any method when left out. */
  readonly method?: string;
  /** A text that the path contains, in any case, or a pattern; any path when left out. */
  readonly path?: string | RegExp;
  /** The fault begins at the nth matching request, counted from 1 (the default). */
  readonly nth?: number;
  /** How often it happens; 1 by default, `Infinity` for always. */
  readonly times?: number;
  /** Answered instead of doing anything. */
  readonly respond?: {
    readonly status: number;
    readonly code: string;
    readonly message: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** The connection breaks before anything is done. */
  readonly resetBefore?: boolean;
  /** Everything is done, and then the connection breaks. */
  readonly resetAfter?: boolean;
  /** The request is accepted; its operation ends `Failed` with this. */
  readonly operationFails?: OperationError;
  /** Real time, not the emulator's clock. */
  readonly delayMilliseconds?: number;
}
