/** The network of a lab in AWS: the emulator holds it, and the namespaces implement it. */
export interface NetworkState {
  /**
   * The targets of the default routes of each zone's workloads, for the first and the second CIDR: the
   * zone of a NAT interface, or nowhere.
   */
  readonly routes: Readonly<Record<string, readonly string[]>>;
  /** The NAT interface of each zone: its holder, its addresses, its source/destination check. */
  readonly interfaces: Readonly<
    Record<
      string,
      {
        readonly holder: string | undefined;
        readonly addresses: readonly string[];
        readonly sourceDestCheck: boolean;
      }
    >
  >;
  /** Elastic IP address → private address. */
  readonly addresses: Readonly<Record<string, string>>;
}
