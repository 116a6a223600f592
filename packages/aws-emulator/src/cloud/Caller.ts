/** The caller of a request. @internal */
export interface Caller {
  /** Of the session of a role. */
  readonly arn: string;
  readonly kind: 'root' | 'role';
  /** Of the role. */
  readonly name: string;
  readonly userId: string;
  /** Condition keys of the session, such as `lambda:SourceFunctionArn`. */
  readonly context: Readonly<Record<string, string>>;
}
