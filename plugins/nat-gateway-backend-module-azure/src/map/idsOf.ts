/**
 * The ids of references; Azure sometimes leaves the list or an id out.
 *
 * @internal
 */
export function idsOf(
  references: readonly { readonly id?: string }[] | null | undefined,
): readonly string[] {
  return (references ?? []).flatMap(reference =>
    reference?.id ? [reference.id] : [],
  );
}
