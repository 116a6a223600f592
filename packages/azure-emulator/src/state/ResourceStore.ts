import { referencedIds } from '../arm/referencedIds';
import type { StoredResource } from './StoredResource';

interface Entry {
  /** The id in lower case: the one text of it that all indexes share. */
  readonly key: string;
  resource: StoredResource;
}

type Index = Map<string, Set<Entry>>;

/**
 * All resources by id, with indexes of type, group, children and who refers to whom, so that back-references are derived and not stored and nothing is searched.
 *
 * @internal
 */
export class ResourceStore {
  readonly #entries = new Map<string, Entry>();
  readonly #byType: Index = new Map();
  readonly #bySubscriptionAndType: Index = new Map();
  readonly #byGroup: Index = new Map();
  readonly #children: Index = new Map();
  readonly #referrers = new Map<string, string[]>();
  readonly #references = new Map<string, readonly string[]>();

  get(id: string): StoredResource | undefined {
    return this.#entries.get(id.toLowerCase())?.resource;
  }

  put(resource: StoredResource): void {
    const key = resource.id.toLowerCase();
    const entry = this.#entries.get(key);
    if (!entry) {
      const added = { key, resource };
      this.#entries.set(key, added);
      for (const { index, name } of this.#placesOf(resource)) {
        const entries = index.get(name);
        if (entries) {
          entries.add(added);
        } else {
          index.set(name, new Set([added]));
        }
      }
      this.#link(added);
      return;
    }
    const before = entry.resource;
    entry.resource = resource;
    // A new etag or state alone changes no reference.
    if (
      before.properties !== resource.properties ||
      before.envelope !== resource.envelope
    ) {
      this.#unlink(key);
      this.#link(entry);
    }
  }

  remove(id: string): void {
    const entry = this.#entries.get(id.toLowerCase());
    if (!entry) {
      return;
    }
    this.#unlink(entry.key);
    this.#entries.delete(entry.key);
    for (const { index, name } of this.#placesOf(entry.resource)) {
      const entries = index.get(name);
      entries?.delete(entry);
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
      const resource = this.#entries.get(key)?.resource;
      return resource && (!wanted || resource.type.toLowerCase() === wanted)
        ? [resource]
        : [];
    });
  }

  all(): readonly StoredResource[] {
    return Array.from(this.#entries.values(), ({ resource }) => resource);
  }

  /** The same resources in a store of their own: what is written later in one is not in the other. */
  clone(): ResourceStore {
    const copy = new ResourceStore();
    this.#entries.forEach(({ resource }) => copy.put(resource));
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
        ? [{ index: this.#children, name: this.#shared(parentId) }]
        : []),
    ];
  }

  /** An id in lower case: the text that is there already, where there is one. */
  #shared(id: string): string {
    const key = id.toLowerCase();
    return this.#entries.get(key)?.key ?? key;
  }

  #link({ key, resource }: Entry): void {
    const references = [
      ...new Set(
        referencedIds([resource.properties, resource.envelope]).map(id =>
          this.#shared(id),
        ),
      ),
    ];
    if (references.length > 0) {
      this.#references.set(key, references);
    }
    for (const reference of references) {
      const referrers = this.#referrers.get(reference);
      if (referrers) {
        referrers.push(key);
      } else {
        this.#referrers.set(reference, [key]);
      }
    }
  }

  #unlink(key: string): void {
    for (const reference of this.#references.get(key) ?? []) {
      const referrers = this.#referrers.get(reference) ?? [];
      const others = referrers.filter(referrer => referrer !== key);
      if (others.length > 0) {
        this.#referrers.set(reference, others);
      } else {
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
  return Array.from(index.get(name) ?? [], ({ resource }) => resource);
}
