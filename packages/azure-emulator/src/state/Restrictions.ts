import type { NamedLock } from './NamedLock';
import type { Restriction } from './Restriction';

/**
 * All restrictions in force: those of the scenario and those that were added since.
 *
 * @public
 */
export class Restrictions {
  readonly #restrictions = new Map<string, Restriction>();
  #added = 0;

  /** Adds a restriction and gives the function that takes it away. */
  add(restriction: Restriction): () => void {
    this.#added += 1;
    const id = `restriction-${this.#added}`;
    this.#restrictions.set(id, restriction);
    return () => {
      this.remove(id);
    };
  }

  /** Removes a restriction; `false` when no restriction has this id. */
  remove(id: string): boolean {
    return this.#restrictions.delete(id);
  }

  /** The restrictions with their ids, in the order in which they were added. */
  entries(): readonly {
    readonly id: string;
    readonly restriction: Restriction;
  }[] {
    return [...this.#restrictions].map(([id, restriction]) => ({
      id,
      restriction,
    }));
  }

  clear(): void {
    this.#restrictions.clear();
  }

  list(): readonly Restriction[] {
    return [...this.#restrictions.values()];
  }

  /** The locks, each with the name that its ARM id ends in. */
  locks(): readonly NamedLock[] {
    return this.entries().flatMap(({ id, restriction }) =>
      restriction.kind === 'lock'
        ? [
            {
              ...restriction,
              id,
              name: restriction.name ?? id.replace('restriction-', 'lock-'),
            },
          ]
        : [],
    );
  }

  /** Replaces a restriction; does nothing when no restriction has this id. */
  replace(id: string, restriction: Restriction): void {
    if (this.#restrictions.has(id)) {
      this.#restrictions.set(id, restriction);
    }
  }

  policyDenials(): readonly Extract<
    Restriction,
    { readonly kind: 'policyDenial' }
  >[] {
    return this.list().flatMap(restriction =>
      restriction.kind === 'policyDenial' ? [restriction] : [],
    );
  }

  isReadOnly(subscriptionId: string): boolean {
    return this.list().some(
      restriction =>
        restriction.kind === 'readOnlySubscription' &&
        restriction.subscriptionId.toLowerCase() ===
          subscriptionId.toLowerCase(),
    );
  }

  /** The quota of that name that was added last; `undefined` when there is none. */
  limit(
    name: Extract<Restriction, { readonly kind: 'limit' }>['name'],
  ): number | undefined {
    return this.list().reduce<number | undefined>(
      (count, restriction) =>
        restriction.kind === 'limit' && restriction.name === name
          ? restriction.count
          : count,
      undefined,
    );
  }
}
