import type { JsonObject } from 'azure-emulator';
import { ids } from '../world/scenario';

export type DeclaredAddresses =
  | {
      readonly kind: 'newPrefix';
      readonly prefixLength: number;
      readonly ipVersion?: 'IPv6';
    }
  | {
      readonly kind: 'newPublicIps';
      readonly count: number;
      readonly name?: string;
      readonly prefixId?: string;
    }
  | { readonly kind: 'existing'; readonly resourceIds: readonly string[] };

/** The fields of a Spec that plans of the proof set. */
export interface DeclaredGateway {
  readonly name: string;
  readonly sku?: 'Standard' | 'StandardV2';
  readonly replaces?: string;
  readonly region?: string;
  readonly addresses: readonly DeclaredAddresses[];
  readonly subnets: readonly string[];
  readonly idleTimeoutMinutes?: number;
  readonly nat64?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

/** A subnet or a network that a run creates. */
export interface DeclaredNew {
  readonly resourceId: string;
  readonly addressPrefixes: readonly string[];
}

/** What a run is asked for. */
export interface Declaration {
  readonly gateways: readonly DeclaredGateway[];
  readonly state?: 'present' | 'absent';
  readonly deleteAddresses?: boolean;
  readonly newSubnets?: readonly DeclaredNew[];
  readonly newVirtualNetworks?: readonly DeclaredNew[];
  /** What the cluster of the scenario is to become. */
  readonly outboundType?: string;
}

/**
 * A declaration as the document that a person sends.
 *
 * @internal
 */
export function documentOf(declaration: Declaration): JsonObject {
  const { gateways, outboundType, ...rest } = declaration;
  return {
    apiVersion: 'nat-gateway/v1alpha1',
    kind: 'AzureNatGateway',
    metadata: { name: gateways[0].name, labels: {} },
    spec: {
      state: 'present',
      account: 'proof',
      subscriptionId: ids.subscriptionId,
      resourceGroup: 'rg',
      region: 'westeurope',
      ...rest,
      ...(outboundType && {
        clusters: [{ resourceId: ids.cluster, outboundType }],
      }),
      gateways: gateways.map(gateway => ({
        sku: 'Standard',
        idleTimeoutMinutes: 4,
        tags: {},
        ...gateway,
      })),
    },
  } as unknown as JsonObject;
}
