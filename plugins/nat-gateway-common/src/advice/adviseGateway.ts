import type { NatGateway } from '../model/NatGateway';
import type { Finding } from './Finding';
import type { GatewayRule } from './GatewayRule';
import { datapathUnavailable } from './rules/datapathUnavailable';
import { destinationCeilingNear } from './rules/destinationCeilingNear';
import { failedConnections } from './rules/failedConnections';
import { figuresMissing } from './rules/figuresMissing';
import { idleTimeoutRaised } from './rules/idleTimeoutRaised';
import { portInventoryNear } from './rules/portInventoryNear';
import { worstFirst } from './worstFirst';

/** Among equals of severity, the earlier one is the more important. */
const rules: readonly GatewayRule[] = [
  failedConnections,
  datapathUnavailable,
  portInventoryNear,
  destinationCeilingNear,
  idleTimeoutRaised,
  figuresMissing,
];

/**
 * All advice about a gateway, worst first.
 *
 * @public
 */
export function adviseGateway(
  gateway: NatGateway,
  options: { readonly now: Date },
): readonly Finding[] {
  return worstFirst(
    rules.flatMap(rule => {
      const finding = rule(gateway, options);
      return finding ? [finding] : [];
    }),
  );
}
