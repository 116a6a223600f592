import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { statusThresholds } from '../../snat/statusThresholds';
import type { GatewayRule } from '../GatewayRule';
import { lackingShare } from '../lackingShare';
import { peakEvidence } from '../peakEvidence';
import { percent } from '../percent';

/**
 * The peak comes near the ports that the addresses bring. Beyond them, ports must be reused
 * across destinations, which works only as long as there are several.
 *
 * @internal
 */
export const portInventoryNear: GatewayRule = gateway => {
  const { resourceId, usage } = gateway;
  const ratio = usage?.ofInventory;
  if (!usage || ratio === undefined || usage.inventoryPorts === undefined) {
    return lackingShare('port-inventory-near', gateway);
  }
  if (ratio < statusThresholds.atRiskRatio) return undefined;
  const observedAt = usage.peakWindow.end;
  return {
    id: 'port-inventory-near',
    severity: 'warning',
    resourceId,
    title: `Connections reached ${percent(ratio)} of the SNAT port inventory`,
    remedy:
      'Add addresses: each brings 64,512 ports for TCP and as many for UDP. Check for connections that are opened and not reused.',
    values: {
      ratio,
      portsPerAddress: azureNatGatewayLimits.portsPerAddress.value,
    },
    evidence: [
      peakEvidence(usage),
      {
        id: 'portInventory',
        label: 'Port inventory of one protocol',
        value: usage.inventoryPorts,
        unit: 'ports',
      },
      {
        id: 'peakOfInventory',
        label: 'Peak ÷ inventory',
        value: ratio,
        unit: 'ratio',
        observedAt,
      },
    ],
    docUrl: azureNatGatewayLimits.portsPerAddress.url,
  };
};
