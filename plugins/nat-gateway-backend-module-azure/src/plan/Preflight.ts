/**
 * What is known of a scope before anything is written there. A part that is absent could not be read, and
 * its rules say nothing.
 *
 * @internal
 */
export interface Preflight {
  /** Management locks of the subscription and all below it. */
  readonly locks?: readonly {
    readonly name: string;
    /** Id of the subscription, group or resource that it locks, with all below. */
    readonly scope: string;
    readonly level: 'CanNotDelete' | 'ReadOnly';
  }[];
  /** What Microsoft.Network counts in the regions. */
  readonly usages?: readonly {
    readonly region: string;
    readonly name: string;
    /** As Azure calls it for people. */
    readonly title: string;
    readonly used: number;
    readonly limit: number;
  }[];
  /** What the identity that writes may do, by lower-case id of the resource or group that was asked about. */
  readonly rights?: Readonly<
    Record<
      string,
      readonly {
        readonly actions: readonly string[];
        readonly notActions: readonly string[];
      }[]
    >
  >;
}
