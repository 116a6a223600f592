/**
 * Whose tokens a principal accepts as its own proof: those of a workload in a cluster, for instance.
 *
 * @internal
 */
export interface FederatedCredential {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** PEM. Without it a signature is not looked at. */
  readonly publicKey?: string;
}
