import type { Principal } from '../identity/Principal';

/**
 * A management group of a scenario.
 *
 * @internal
 */
export interface ManagementGroup {
  readonly name: string;
  readonly displayName?: string;
  /** The name of the group that it is in; absent: the tenant's root group. */
  readonly parent?: string;
}

const namespace = '/providers/Microsoft.Management/managementGroups/';
const lower = (text: string) => text.toLowerCase();

/**
 * The management groups above the subscriptions, which move between them while the emulator runs.
 *
 * @internal
 */
export class ManagementGroups {
  readonly #groups = new Map<string, ManagementGroup>();
  readonly #subscriptions: readonly string[];
  /** By subscription; both in lower case. */
  readonly #groupOf = new Map<string, string>();

  /** Parents come first. Throws for a parent, or a member, that there is not, and for a member of two groups. */
  constructor(
    groups: readonly (ManagementGroup & {
      readonly subscriptions: readonly string[];
    })[],
    options: { readonly subscriptions: readonly string[] },
  ) {
    this.#subscriptions = options.subscriptions;
    const known = new Set(options.subscriptions.map(lower));
    for (const { subscriptions, ...group } of groups) {
      const { name, parent } = group;
      if (parent !== undefined && !this.#groups.has(lower(parent))) {
        throw new Error(
          `The scenario's management group '${name}' is in '${parent}', which is not one of the groups before it`,
        );
      }
      this.#groups.set(lower(name), group);
      for (const id of subscriptions) {
        const taken = this.#groupOf.get(lower(id));
        if (!known.has(lower(id)) || taken !== undefined) {
          throw new Error(
            `The scenario's management group '${name}' has the subscription ${id}, which ${
              taken === undefined
                ? "is neither 'subscription' nor one of 'moreSubscriptions'"
                : `'${taken}' has already`
            }`,
          );
        }
        this.move(id, { to: name });
      }
    }
  }

  static idOf(name: string): string {
    return `${namespace}${name}`;
  }

  find(name: string): ManagementGroup | undefined {
    return this.#groups.get(lower(name));
  }

  /** Puts a subscription into a group; without one, into the tenant's root group. */
  move(subscriptionId: string, options: { readonly to?: string }): void {
    if (options.to === undefined) {
      this.#groupOf.delete(lower(subscriptionId));
    } else {
      this.#groupOf.set(lower(subscriptionId), lower(options.to));
    }
  }

  /** Whether a subscription is in this very group. */
  has(name: string, subscriptionId: string): boolean {
    return this.#groupOf.get(lower(subscriptionId)) === lower(name);
  }

  /** What is below a group, level by level, groups first: with the name of the group that each is in. */
  below(name: string): {
    readonly groups: readonly (ManagementGroup & { readonly parent: string })[];
    readonly subscriptions: readonly {
      readonly id: string;
      readonly parent: string;
    }[];
  } {
    const of = this.find(name)?.name ?? name;
    const children = [...this.#groups.values()].flatMap(group =>
      lower(group.parent ?? '') === lower(name)
        ? [{ ...group, parent: of }]
        : [],
    );
    const own = this.#subscriptions
      .filter(id => this.has(name, id))
      .map(id => ({ id, parent: of }));
    const deeper = children.map(child => this.below(child.name));
    return {
      groups: [...children, ...deeper.flatMap(({ groups }) => groups)],
      subscriptions: [
        ...own,
        ...deeper.flatMap(({ subscriptions }) => subscriptions),
      ],
    };
  }

  /** A principal with the roles that it has below the management groups in which it was given some. */
  inherit(principal: Principal): Principal {
    const inherited = principal.assignments.flatMap(assignment => {
      const scope = lower(assignment.scope);
      if (!scope.startsWith(lower(namespace))) return [];
      const { groups, subscriptions } = this.below(
        scope.slice(namespace.length),
      );
      return [
        ...groups.map(group => ManagementGroups.idOf(group.name)),
        ...subscriptions.map(({ id }) => `/subscriptions/${id}`),
      ].map(below => ({ ...assignment, scope: below }));
    });
    return inherited.length > 0
      ? { ...principal, assignments: [...principal.assignments, ...inherited] }
      : principal;
  }
}
