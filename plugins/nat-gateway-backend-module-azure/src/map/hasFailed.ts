/**
 * Whether a resource's last write failed, or was superseded by another one. It may show what was
 * asked for all the same, so it is written once more.
 *
 * @internal
 */
export function hasFailed(resource: {
  readonly [key: string]: unknown;
  readonly properties?: unknown;
}): boolean {
  const { provisioningState } = (resource.properties ?? {}) as {
    readonly provisioningState?: unknown;
  };
  return provisioningState === 'Failed' || provisioningState === 'Canceled';
}
