import { statusThresholds } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The colour of a bar: it repeats the figure beside it. Red is for failures, which no fullness proves.
 *
 * @internal
 */
export const toneOfRatio = (ratio: number): 'plain' | 'warning' =>
  ratio >= statusThresholds.atRiskRatio ? 'warning' : 'plain';
