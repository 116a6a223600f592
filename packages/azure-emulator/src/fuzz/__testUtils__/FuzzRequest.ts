/**
 * A request of the fuzz, sensible or not.
 *
 * @internal
 */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
