import type { EgressAddress } from './EgressAddress';
import type { ResourceContainer } from './ResourceContainer';
import type { Scope } from './Scope';

/**
 * A public IP or prefix that nothing refers to, as a provider reports it.
 *
 * @public
 */
export interface ObservedUnusedAddress
  extends Pick<
    EgressAddress,
    'address' | 'ipVersion' | 'kind' | 'name' | 'resourceId'
  > {
  readonly addressCount: number;
  readonly container: ResourceContainer;
  readonly region: string;
  readonly consoleUrl: string;
  readonly tags: Readonly<Record<string, string>>;
  /**
   * The proof: of the address and of what is drawn from it, the properties in which the cloud names what
   * uses it. All of them were empty.
   */
  readonly proof: readonly {
    readonly resourceId: string;
    readonly emptyProperties: readonly string[];
  }[];
}

/**
 * A public IP or prefix that nothing refers to, with the proof and what it costs.
 *
 * @public
 */
export interface UnusedAddress extends Omit<ObservedUnusedAddress, 'tags'> {
  /** Of the provider and the resource. */
  readonly id: string;
  readonly scope: Scope;
  readonly ownerRef?: string;
  /** ISO 8601: when the proof was read. */
  readonly readAt: string;
  /** ISO 8601: the collection that first found it so. Without `lastUsed` it may have been so before. */
  readonly unusedSince: string;
  /** Absent: no collection found it in use. */
  readonly lastUsed?: {
    /** Names of what used it last, as far as the caller may see it. */
    readonly gateways: readonly string[];
    readonly clusters: readonly string[];
  };
  /** At list price or as configured. Absent: the cloud has no such price. */
  readonly cost?: {
    readonly perMonth: number;
    /** ISO 4217. */
    readonly currency: string;
    /** ISO 8601 date. */
    readonly pricesReadAt: string;
  };
}

/**
 * A page of what nothing refers to, what costs most first, and what all of it comes to.
 *
 * @public
 */
export interface UnusedAddressPage {
  readonly items: readonly UnusedAddress[];
  readonly nextCursor?: string;
  /** Of all pages. */
  readonly total: {
    readonly count: number;
    readonly addressCount: number;
    /** One for each currency. */
    readonly costs: readonly {
      readonly perMonth: number;
      readonly currency: string;
    }[];
  };
  /** Keys of scopes of which no collection could tell what is used. */
  readonly unknownScopes: readonly string[];
}
