import type { JsonObject } from '@backstage/types';
import type {
  CloudDescription,
  EgressDesign,
  EntityEgress,
  NatGateway,
  SpecChange,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ComponentType } from 'react';
import type { Words } from '../words/Words';
import type { WayBodyProps } from './WayBodyProps';

/**
 * What is one cloud's on the screens, beside what it says of itself to the backend as well. A cloud
 * that is not known here has none, and what is shown of it says so by its own words and the backend's.
 *
 * @internal
 */
export interface CloudScreens {
  readonly description: CloudDescription;
  /** The service that runs its clusters, as people call it. */
  readonly clusterService: string;
  /** What to do about an annotation that names what no collection has seen. */
  readonly notCollectedWayOut: (t: Words) => string;
  /** Name of the resource that a text is the id of; undefined for other texts. */
  readonly nameOfId: (text: string) => string | undefined;
  /** Ids of its advice that follow from one cause, each list its own. */
  readonly causes: readonly (readonly string[])[];
  /** Ids of its own advice about idle timeouts, which keep-alives of the applications answer. */
  readonly idleTimeoutAdvice: readonly string[];
  /** What is known of a way that is no gateway. */
  readonly WayBody: ComponentType<WayBodyProps>;
  /** One gateway without addresses, for what its data costs. */
  readonly oneGateway: EgressDesign;
  readonly template: {
    /** Ref of the template entity, unless `natGateway.template` names another one. */
    readonly ref: string;
    /** What the form is filled in with for a gateway of the entity's own. */
    readonly formDataOf: (egress: EntityEgress) => JsonObject;
    /** What the form is filled in with so that its plan is this change. */
    readonly changeOf: (
      gateway: NatGateway,
      options: {
        readonly change?: SpecChange;
        readonly entityRef?: string;
      },
    ) => JsonObject;
    /** Refs of the templates that change and retire a gateway, which a portal need not have. */
    readonly changeRef: string;
    readonly retireRef: string;
    /** What the form that retires a gateway is filled in with. */
    readonly retireOf: (
      gateway: NatGateway,
      options: { readonly entityRef?: string },
    ) => JsonObject;
    /** Ref of the template that takes over a gateway that others made; a portal need not have it. */
    readonly adoptRef: string;
    readonly adoptOf: (gateway: NatGateway) => JsonObject;
    /** Why a network that the cloud manages takes no gateway of one's own. */
    readonly managedNetwork: (t: Words) => string;
  };
}
