import type { CloudAdvice } from '../advice/CloudAdvice';
import type { NatGateway, ObservedGateway } from '../model/NatGateway';
import type { ProviderId } from '../model/ProviderId';
import type { AddressFormat } from './AddressFormat';
import type { ManagingTool } from './ManagingTool';
import type { CloudAnnotation } from './CloudAnnotation';
import type { OptionKindDescription } from './OptionKindDescription';

/**
 * What is one cloud's and no other code knows: plain data and pure functions, so that the backend and
 * browsers use the same. A provider hands it to the backend; `clouds` lists those that browsers know.
 *
 * @public
 */
export interface CloudDescription extends CloudAdvice {
  readonly id: ProviderId;
  /** As people call it. */
  readonly name: string;
  /** In the order in which they decide. */
  readonly annotations: readonly CloudAnnotation[];
  /** `kind` of the documents that its provider takes. */
  readonly documentKinds: readonly string[];
  readonly options: {
    /** The query parameter that, with `account`, names the scope. */
    readonly scopeParameter: string;
    /** The kind whose choices are owned one by one, within a scope. */
    readonly ownedKind?: string;
    readonly kinds: readonly OptionKindDescription[];
  };
  /** What the newest of these documents declares of a gateway; undefined when none is about it. */
  readonly declaredGateway: (
    gateway: Pick<ObservedGateway, 'resourceId'>,
    /** Specs as they were run, the newest first. */
    documents: readonly unknown[],
  ) => object | undefined;
  /** The other tool that manages a gateway; undefined: none that is known. */
  readonly managingTool?: (
    gateway: Pick<NatGateway, 'tags'>,
  ) => ManagingTool | undefined;
  /** A document that declares a gateway as it is. */
  readonly documentOf?: (gateway: NatGateway) => object;
  /** The English of its sentences, by area: as in {@link sentences}. */
  readonly sentences: Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  /** The same text for all ids that name the same resource, whatever their case. */
  readonly idKey: (resourceId: string) => string;
  /** The id of the scope that a resource is in; absent: its id does not tell. */
  readonly scopeIdOf?: (resourceId: string) => string | undefined;
  /** How long the cloud keeps figures under the id of a resource, also of one that is gone. */
  readonly figuresKeptDays: number;
  /** Forms of its own in which addresses are let in. */
  readonly addressFormats?: readonly AddressFormat[];
  readonly console: {
    /** As people call it. */
    readonly name: string;
    readonly urlOf: (
      resourceId: string,
      options?: { readonly tenantId?: string },
    ) => string;
  };
}
