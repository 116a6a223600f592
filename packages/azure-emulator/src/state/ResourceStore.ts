import { referencedIds } from '../arm/referencedIds';
import type { StoredResource } from './StoredResource';

type Index = Map<string, Map<string, StoredResource>>;

/**
 * All resources by id, with indexes of type, group, children and who refers to whom, so that back-references are derived and not stored and nothing is searched.
 *
 * @internal
 */
export class ResourceStore {
  readonly #resources = new Map<string, StoredResource>();
  readonly #byType: Index = new Map();
  readonly #bySubscriptionAndType: Index = new Map();
  readonly #byGroup: Index = new Map();
  readonly #children: Index = new Map();
  readonly #referrers = new Map<string, Set<string>>();
  readonly #references = new Map<string, readonly string[]>();

  get(id: string): StoredResource | undefined {
    return this.#resources.get(id.toLowerCase());
  }

  put(resource: StoredResource): void {
    const key = resource.id.toLowerCase();
    const before = this.#resources.get(key);
    this.#resources.set(key, resource);
    for (const { index, name } of this.#placesOf(resource)) {
      const entries = index.get(name) ?? new Map<string, StoredResource>();
      entries.set(key, resource);
      index.set(name, entries);
    }
    // A new etag or state alone changes no reference.
    if (
      before?.properties !== resource.properties ||
      before.envelope !== resource.envelope
    ) {
      this.#unlink(key);
      this.#link(key, resource);
    }
  }

  remove(id: string): void {
    const key = id.toLowerCase();
    const resource = this.#resources.get(key);
    if (!resource) {
      return;
    }
    this.#unlink(key);
    this.#resources.delete(key);
    for (const { index, name } of this.#placesOf(resource)) {
      const entries = index.get(name);
      entries?.delete(key);
      if (entries?.size === 0) {
        index.delete(name);
      }
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
    const { subscriptionId, resourceGroup } = options;
    if (subscriptionId && resourceGroup) {
      return valuesOf(
        this.#byGroup,
        groupName(subscriptionId, resourceGroup),
      ).filter(resource => resource.type.toLowerCase() === wanted);
    }
    const found = subscriptionId
      ? valuesOf(
          this.#bySubscriptionAndType,
          `${subscriptionId.toLowerCase()}/${wanted}`,
        )
      : valuesOf(this.#byType, wanted);
    const group = resourceGroup?.toLowerCase();
    return group
      ? found.filter(resource => resource.resourceGroup.toLowerCase() === group)
      : found;
  }

  /** Everything in a resource group except the group itself. */
  inGroup(options: {
    readonly subscriptionId: string;
    readonly resourceGroup: string;
  }): readonly StoredResource[] {
    return valuesOf(
      this.#byGroup,
      groupName(options.subscriptionId, options.resourceGroup),
    ).filter(
      resource => resource.type !== 'Microsoft.Resources/resourceGroups',
    );
  }

  children(parentId: string): readonly StoredResource[] {
    return valuesOf(this.#children, parentId.toLowerCase());
  }

  /** The resources whose stored bodies name this id, optionally of one type. */
  referrers(id: string, type?: string): readonly StoredResource[] {
    const wanted = type?.toLowerCase();
    return [...(this.#referrers.get(id.toLowerCase()) ?? [])].flatMap(key => {
      const resource = this.#resources.get(key);
      return resource && (!wanted || resource.type.toLowerCase() === wanted)
        ? [resource]
        : [];
    });
  }

  all(): readonly StoredResource[] {
    return [...this.#resources.values()];
  }

  /** The same resources in a store of their own: what is written later in one is not in the other. */
  clone(): ResourceStore {
    const copy = new ResourceStore();
    this.#resources.forEach(resource => copy.put(resource));
    return copy;
  }

  #placesOf(
    resource: StoredResource,
  ): readonly { readonly index: Index; readonly name: string }[] {
    const type = resource.type.toLowerCase();
    const { subscriptionId, resourceGroup, parentId } = resource;
    return [
      { index: this.#byType, name: type },
      {
        index: this.#bySubscriptionAndType,
        name: `${subscriptionId.toLowerCase()}/${type}`,
      },
      { index: this.#byGroup, name: groupName(subscriptionId, resourceGroup) },
      ...(parentId
        ? [{ index: this.#children, name: parentId.toLowerCase() }]
        : []),
    ];
  }

  #link(key: string, resource: StoredResource): void {
    const references = [
      ...new Set(
        referencedIds([resource.properties, resource.envelope]).map(id =>
          id.toLowerCase(),
        ),
      ),
    ];
    if (references.length > 0) {
      this.#references.set(key, references);
    }
    for (const reference of references) {
      const referrers = this.#referrers.get(reference) ?? new Set<string>();
      referrers.add(key);
      this.#referrers.set(reference, referrers);
    }
  }

  #unlink(key: string): void {
    for (const reference of this.#references.get(key) ?? []) {
      const referrers = this.#referrers.get(reference);
      referrers?.delete(key);
      if (referrers?.size === 0) {
        this.#referrers.delete(reference);
      }
    }
    this.#references.delete(key);
  }
}

function groupName(subscriptionId: string, resourceGroup: string): string {
  return `${subscriptionId}/${resourceGroup}`.toLowerCase();
}

function valuesOf(index: Index, name: string): readonly StoredResource[] {
  return [...(index.get(name)?.values() ?? [])];
}
