import type { EgressWay } from '../model/EgressWay';
import type { RuleFinding } from './RuleFinding';

/**
 * One piece of advice about what goes out, by its ways alone: of a part of a network as of a cluster.
 *
 * @public
 */
export type PlaceRule = (
  place: {
    readonly resourceId: string;
    readonly ways: readonly EgressWay[];
    /** Absent: not known. */
    readonly nodeCount?: number;
  },
  options: { readonly observedAt?: string },
) => RuleFinding | undefined;
