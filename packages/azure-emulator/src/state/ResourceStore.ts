import { referencedIds } from '../arm/referencedIds';
import type { StoredResource } from './StoredResource';

/**
 * All resources by id, with an index of who refers to whom, so that back-references are derived and not stored.
 *
 * @internal
 */
export class ResourceStore {
  readonly #resources = new Map<string, StoredResource>();
  readonly #referrers = new Map<string, Set<string>>();
  readonly #references = new Map<string, readonly string[]>();
  readonly #children = new Map<string, Set<string>>();

  get(id: string): StoredResource | undefined {
    return this.#resources.get(id.toLowerCase());
  }

  put(resource: StoredResource): void {
    const key = resource.id.toLowerCase();
    this.#unlink(key);
    this.#resources.set(key, resource);
    const references = [
      ...new Set(
        referencedIds([resource.properties, resource.envelope]).map(id =>
          id.toLowerCase(),
        ),
      ),
    ];
    this.#references.set(key, references);
    for (const reference of references) {
      addTo(this.#referrers, { key: reference, value: key });
    }
    if (resource.parentId) {
      addTo(this.#children, {
        key: resource.parentId.toLowerCase(),
        value: key,
      });
    }
  }

  remove(id: string): void {
    const key = id.toLowerCase();
    const resource = this.#resources.get(key);
    this.#unlink(key);
    this.#resources.delete(key);
    if (resource?.parentId) {
      this.#children.get(resource.parentId.toLowerCase())?.delete(key);
    }
  }

  /** Resources of one type (in any case), in the order in which they were created. */
  list(
    type: string,
    options: {
      readonly subscriptionId?: string;
      readonly resourceGroup?: string;
    } = {},
  ): readonly StoredResource[] {
    const wanted = type.toLowerCase();
    const group = options.resourceGroup?.toLowerCase();
    const subscription = options.subscriptionId?.toLowerCase();
    return [...this.#resources.values()].filter(
      resource =>
        resource.type.toLowerCase() === wanted &&
        (!subscription ||
          resource.subscriptionId.toLowerCase() === subscription) &&
        (!group || resource.resourceGroup.toLowerCase() === group),
    );
  }

  /** Everything in a resource group except the group itself. */
  inGroup(options: {
    readonly subscriptionId: string;
    readonly resourceGroup: string;
  }): readonly StoredResource[] {
    const group = options.resourceGroup.toLowerCase();
    const subscription = options.subscriptionId.toLowerCase();
    return [...this.#resources.values()].filter(
      resource =>
        resource.resourceGroup.toLowerCase() === group &&
        resource.subscriptionId.toLowerCase() === subscription &&
        resource.type !== 'Microsoft.Resources/resourceGroups',
    );
  }

  children(parentId: string): readonly StoredResource[] {
    return this.#resolve(this.#children.get(parentId.toLowerCase()));
  }

  /** The resources whose stored bodies name this id, optionally of one type. */
  referrers(id: string, type?: string): readonly StoredResource[] {
    return this.#resolve(this.#referrers.get(id.toLowerCase())).filter(
      resource => !type || resource.type.toLowerCase() === type.toLowerCase(),
    );
  }

  all(): readonly StoredResource[] {
    return [...this.#resources.values()];
  }

  #resolve(keys: Iterable<string> = []): readonly StoredResource[] {
    return [...keys].flatMap(key => this.#resources.get(key) ?? []);
  }

  #unlink(key: string): void {
    for (const reference of this.#references.get(key) ?? []) {
      this.#referrers.get(reference)?.delete(key);
    }
    this.#references.delete(key);
  }
}

function addTo(
  index: Map<string, Set<string>>,
  options: { readonly key: string; readonly value: string },
): void {
  const values = index.get(options.key) ?? new Set<string>();
  values.add(options.value);
  index.set(options.key, values);
}
