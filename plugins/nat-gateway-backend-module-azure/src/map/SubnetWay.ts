import type {
  EgressWay,
  Said,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

type WithoutTakers<Way> = Way extends EgressWay
  ? Omit<Way, 'nodeCount' | 'pools' | 'reason' | 'reasonWording' | 'subnets'>
  : never;

/**
 * The way that one subnet's flows take.
 *
 * @internal
 */
export interface SubnetWay {
  /** The same for subnets that take the same way. */
  readonly key: string;
  readonly way: WithoutTakers<EgressWay>;
  /** The fact that decides, said of all that take it. */
  readonly because: (takers: {
    readonly subnets: readonly string[];
    readonly pools: readonly string[];
  }) => Said;
}
