/**
 * Where one of Azure's clouds is found.
 *
 * @internal
 */
export interface AzureCloud {
  readonly name: 'AzurePublic' | 'AzureUSGovernment' | 'AzureChina';
  readonly resourceManager: string;
  /** Token scope for the resource manager and for metrics; Azure Monitor takes the same audience. */
  readonly tokenScope: string;
  readonly authority: string;
  /** Holds `{region}`. */
  readonly metrics: string;
}
