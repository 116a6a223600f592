import type { PriceTable } from '../cost/PriceTable';
import type { NatGateway } from '../model/NatGateway';
import type { CapacityCeilings } from '../snat/ceilings/CapacityCeilings';
import type { GatewayFacts } from '../model/GatewayFacts';
import type { NotKnown } from '../model/NotKnown';
import type { RuleFinding } from './RuleFinding';

/**
 * One piece of advice about a gateway, none, or what would have to be known to tell.
 *
 * @public
 */
export type GatewayRule = (
  gateway: NatGateway,
  options: {
    readonly now: Date;
    /** ISO 8601: when the gateway's settings were true. */
    readonly observedAt?: string;
    readonly facts: GatewayFacts;
    /** Of the gateway's region. */
    readonly prices: PriceTable;
    /** Of a gateway of its kind. */
    readonly ceilings: CapacityCeilings;
    readonly healthPage: string;
    readonly networkFilter: string;
    /** Judged for a cluster that it serves: what is no matter of one cluster is left out. */
    readonly isForCluster: boolean;
  },
) => RuleFinding | NotKnown | undefined;
