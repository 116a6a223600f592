/**
 * The caller of a request.
 *
 * @internal
 */
export interface Caller {
  /** Of a user, or of the session of a role. */
  readonly arn: string;
  readonly kind: 'root' | 'user' | 'role';
  /** Of the user or role. */
  readonly name: string;
  readonly userId: string;
  /** Condition keys of the session, such as `lambda:SourceFunctionArn`. */
  readonly context: Readonly<Record<string, string>>;
}
