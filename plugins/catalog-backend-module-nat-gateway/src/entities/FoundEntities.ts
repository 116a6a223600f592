/**
 * The resources of the catalog that name a gateway or a cluster by an annotation.
 *
 * @internal
 */
export interface FoundEntities {
  /** Ours, by entity ref. */
  readonly ours: ReadonlyMap<
    string,
    {
      readonly scope: string;
      readonly name: string;
      /** `<annotation>=<key of the id>` */
      readonly mark: string;
    }
  >;
  /** Entity refs of those of other sources, by the same mark. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}
