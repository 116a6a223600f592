/**
 * The short name of a region: Azure answers `West Europe` as well as `westeurope`.
 *
 * @internal
 */
export function regionNameOf(location: string | undefined): string {
  return (location ?? '').replace(/\s/g, '').toLowerCase();
}
