import type {
  EgressWay,
  EntityEgress,
  Finding,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What a way out is shown from.
 *
 * @internal
 */
export interface WayBodyProps<Way extends EgressWay = EgressWay> {
  readonly egress: EntityEgress;
  readonly way: Way;
  readonly now: Date;
  /** Advice about the cluster, where this way shows it. */
  readonly findings: readonly Finding[];
}
