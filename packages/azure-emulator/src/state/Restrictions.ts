import type { Restriction } from './Restriction';

/**
 * All restrictions in force: those of the scenario and those that were added since.
 *
 * @public
 */
export class Restrictions {
  readonly #restrictions = new Set<Restriction>();

  /** Adds a restriction and gives the function that takes it away. */
  add(restriction: Restriction): () => void {
    const own = { ...restriction };
    this.#restrictions.add(own);
    return () => {
      this.#restrictions.delete(own);
    };
  }

  clear(): void {
    this.#restrictions.clear();
  }

  list(): readonly Restriction[] {
    return [...this.#restrictions];
  }

  locks(): readonly Extract<Restriction, { readonly kind: 'lock' }>[] {
    return this.list().flatMap(restriction =>
      restriction.kind === 'lock' ? [restriction] : [],
    );
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
