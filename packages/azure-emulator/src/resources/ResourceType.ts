import type { JsonObject } from '../arm/JsonObject';
import type { ResourceId } from '../arm/ResourceId';
import type { OperationError } from '../operations/OperationError';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * A write of one resource, as its type sees it: ARM's own checks are behind it.
 *
 * @internal
 */
export interface ResourceWrite {
  readonly cloud: Cloud;
  readonly id: ResourceId;
  readonly body: JsonObject;
  readonly apiVersion: string;
  readonly before?: StoredResource;
  readonly location: string;
  /** A scenario is being loaded: limits on new resources do not count. */
  readonly seeding: boolean;
  /** Inside the body of its parent, which was checked with it. */
  readonly isEmbedded?: boolean;
}

/**
 * What a type makes of a write: the part of the body that is kept.
 *
 * @internal
 */
export interface AcceptedWrite {
  readonly properties: JsonObject;
  readonly sku?: JsonObject;
  readonly zones?: readonly string[];
  readonly envelope?: JsonObject;
  /** Runs when the write is accepted and stored, for instance to write child resources. */
  readonly onStored?: (stored: StoredResource) => void;
  /** Runs when the write's operation has succeeded; at once when a scenario is loaded. */
  readonly onEnded?: (stored: StoredResource) => void;
  /** How the write's operation ends when it cannot succeed. */
  readonly failsWith?: OperationError;
}

/**
 * One ARM resource type: what it accepts, how it looks, what forbids its deletion.
 *
 * @internal
 */
export interface ResourceType {
  readonly type: string;
  readonly apiVersions: readonly string[];
  /** State of a write that is under way: `Updating` for Microsoft.Network, `Creating` first for AKS. */
  readonly busyStates: { readonly create: string; readonly update: string };
  /** HTTP status of an update; 200 except where recordings show another. */
  readonly updateStatus: number;
  /** Recorded: Microsoft.Network answers a PUT that changes nothing with `Succeeded`; AKS works all the same. */
  readonly isIdleWhenUnchanged: boolean;
  /** A child has no location of its own and is written under its parent's lock. */
  readonly isChild: boolean;
  /** Recorded for AKS: the last page of a list that has items leads to an empty one. */
  readonly hasEmptyLastPage?: boolean;
  /** `undefined` means that this type can only be read. */
  readonly accept?: (write: ResourceWrite) => AcceptedWrite;
  /** Throws when the resource cannot be deleted. */
  readonly refuseDelete?: (resource: StoredResource, cloud: Cloud) => void;
  readonly onDeleted?: (resource: StoredResource, cloud: Cloud) => void;
  /** The body that a client sees, with everything that is derived. */
  readonly present: (resource: StoredResource, cloud: Cloud) => JsonObject;
}
