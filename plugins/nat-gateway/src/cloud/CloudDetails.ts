import type { JsonObject } from '@backstage/types';
import type {
  EgressDesign,
  NatGateway,
  ProviderId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PageWords } from '../words/PageWords';

/**
 * A setting of a gateway as its Spec has it.
 *
 * @internal
 */
export interface DeclaredSetting {
  readonly value: string;
  /** Whether the gateway has another one. */
  readonly differs: boolean;
}

/**
 * What the tab and the page of a gateway have to know of one cloud. Apart from its screens: the card does without.
 *
 * @internal
 */
export interface CloudDetails {
  readonly provider: ProviderId;
  /** The settings of an entry of a Spec, by the name that they have among those of the gateway. */
  readonly declaredOf: (
    declared: JsonObject,
    options: {
      readonly gateway: NatGateway;
      readonly t: PageWords;
      readonly locale: string;
    },
  ) => {
    readonly [Name in
      | 'addresses'
      | 'kind'
      | 'serves'
      | 'tcpIdle']?: DeclaredSetting;
  };
  /** What it is paid for; undefined while an address is not read. */
  readonly designOf: (gateway: NatGateway) => EgressDesign | undefined;
  /** What the form that changes a gateway is filled in with for one address more. */
  readonly addAddressOf: (
    gateway: NatGateway,
    options: { readonly entityRef?: string },
  ) => JsonObject;
  /** Commands of the cloud's own tool for what this portal does not change. */
  readonly commandsOf: (gateway: NatGateway) => {
    readonly tool: string;
    readonly addAddress?: string;
    readonly idleTimeout: string;
  };
}
