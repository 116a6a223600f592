/**
 * Whether a resource was given into this backend's hands: its guid is the recorded one.
 *
 * @internal
 */
export function isAdopted(
  resource: {
    readonly id: string;
    readonly properties: { readonly resourceGuid: string };
  },
  options: {
    /** By lower-case id. */
    readonly adoptedGuids?: Readonly<Record<string, string>>;
  },
): boolean {
  const recorded = options.adoptedGuids?.[resource.id.toLowerCase()];
  return (
    recorded !== undefined && recorded === resource.properties.resourceGuid
  );
}
