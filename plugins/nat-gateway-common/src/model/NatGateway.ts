import type { JsonObject } from '@backstage/types';
import type { Finding } from './Finding';
import type { GatewayFacts } from './GatewayFacts';
import type { GatewayKind } from './GatewayKind';
import type { GatewayPart } from './GatewayPart';
import type { GatewayState } from './GatewayState';
import type { EgressAddress } from './EgressAddress';
import type { GatewayStatus } from './GatewayStatus';
import type { IdleTimeout } from './IdleTimeout';
import type { Origin } from './Origin';
import type { ResourceContainer } from './ResourceContainer';
import type { Scope } from './Scope';
import type { SnatMeasurement, SnatUsage } from './SnatUsage';
import type { SubnetAttachment } from './SubnetAttachment';

/**
 * A NAT gateway as a provider reports it: facts only, no judgement.
 *
 * @public
 */
export interface ObservedGateway {
  readonly resourceId: string;
  readonly name: string;
  readonly container: ResourceContainer;
  readonly region: string;
  readonly kind: GatewayKind;
  /** Empty: none was chosen. The platform places it, or it spans zones by its kind. */
  readonly zones: readonly string[];
  /** Of a gateway that has a part for each zone. */
  readonly parts?: readonly GatewayPart[];
  readonly tcpIdleTimeout: IdleTimeout;
  /** Absent: not known. */
  readonly udpIdleTimeout?: IdleTimeout;
  readonly state: GatewayState;
  /** The cloud's own word for {@link ObservedGateway.state}. */
  readonly cloudState: string;
  readonly addresses: readonly EgressAddress[];
  readonly subnets: readonly SubnetAttachment[];
  /** The network that it serves as a whole, whatever its subnets say. */
  readonly servesNetwork?: {
    readonly resourceId: string;
    readonly name: string;
  };
  readonly tags: Readonly<Record<string, string>>;
  /** The resource in the cloud's own console. */
  readonly consoleUrl?: string;
  /** Absent when the cloud has no figures yet. */
  readonly measurement?: SnatMeasurement;
  /** The last that was read, where the newest collection could not read some of it; kept by the backend. */
  readonly measurementWas?: SnatMeasurement;
  /** ISO 8601: when it was last read, where the newest collection could not list it; kept by the backend. */
  readonly lastReadAt?: string;
  /** What only advice rests on; kept by the backend, not answered. */
  readonly facts?: Pick<
    GatewayFacts,
    | 'fewerAddressesSince'
    | 'figuresNotRead'
    | 'nat64'
    | 'packets'
    | 'subnets'
    | 'unusedAddresses'
  > & {
    /** The cloud's own id of this very resource: another one of the same name has another. */
    readonly resourceGuid?: string;
  };
}

/**
 * A NAT gateway as the backend answers it: what was observed, what follows from it, whose it is.
 *
 * @public
 */
export interface NatGateway
  extends Omit<ObservedGateway, 'measurement' | 'measurementWas' | 'facts'> {
  /** The backend's own id, stable for a resource id; safe in a URL. */
  readonly id: string;
  readonly scope: Scope;
  readonly ownerRef?: string;
  readonly origin: Origin;
  readonly status: GatewayStatus;
  /** Absent when the cloud has no figures yet. */
  readonly usage?: SnatUsage;
  /** The last figures that were read, where the newest collection could not read some; see its windows for their age. */
  readonly usageWas?: SnatUsage;
  /** In lists: which advice there is on it, the worst first. */
  readonly findings?: readonly Pick<Finding, 'id' | 'severity'>[];
  /** Of one gateway asked for by its id: its entry in the Spec of the newest run that succeeded. */
  readonly declared?: JsonObject;
}
