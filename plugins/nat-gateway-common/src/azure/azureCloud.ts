import type { CloudDescription } from '../cloud/CloudDescription';
import { declaredGateway } from './advice/declaredGateway';
import { azureDocumentation } from './advice/azureDocumentation';
import { annotationProblem } from './annotationProblem';
import { azureClusterRules } from './advice/azureClusterRules';
import { azureGatewayRules } from './advice/azureGatewayRules';
import { azurePlaceRules } from './advice/azurePlaceRules';
import {
  ANNOTATION_AKS_CLUSTER_ID,
  ANNOTATION_NAT_GATEWAY_ID,
  ANNOTATION_SCALE_SET_ID,
  ANNOTATION_SUBNET_ID,
  ANNOTATION_VIRTUAL_NETWORK_ID,
} from './annotations';
import { azureGatewayKind } from './azureGatewayKind';
import { azureManagingTool } from './azureManagingTool';
import { azurePortalUrl } from './azurePortalUrl';
import { azureGatewayCeilings } from './ceilings/azureGatewayCeilings';
import { azurePriceTable } from './cost/azurePriceTable';
import { securityRules } from './securityRules';
import { azureDocumentOf } from './spec/azureDocumentOf';
import { parseArmId } from './spec/parseArmId';
import { azureSentences } from './words/azureSentences';

const scope = ['account', 'subscriptionId'];

/**
 * What is Azure's and no other code knows.
 *
 * @public
 */
export const azureCloud: CloudDescription = {
  id: 'azure',
  name: 'Azure',
  annotations: [
    { key: ANNOTATION_NAT_GATEWAY_ID, names: 'gateway' } as const,
    { key: ANNOTATION_AKS_CLUSTER_ID, names: 'cluster' } as const,
    { key: ANNOTATION_SCALE_SET_ID, names: 'machineGroup' } as const,
    { key: ANNOTATION_SUBNET_ID, names: 'subnet' } as const,
    { key: ANNOTATION_VIRTUAL_NETWORK_ID, names: 'network' } as const,
  ].map(annotation => ({
    ...annotation,
    problemOf: value =>
      annotationProblem(value, { annotation: annotation.key }),
  })),
  documentKinds: ['AzureNatGateway'],
  options: {
    scopeParameter: 'subscriptionId',
    ownedKind: 'resourceGroups',
    kinds: [
      { kind: 'scopes', query: [] },
      { kind: 'resourceGroups', query: [...scope, 'region'] },
      { kind: 'regions', query: [...scope, 'resourceGroup'] },
      { kind: 'virtualNetworks', query: [...scope, 'region'] },
      { kind: 'subnets', query: [...scope, 'virtualNetworkId'] },
      { kind: 'addresses', query: [...scope, 'region'] },
      { kind: 'gateways', query: [...scope, 'resourceGroup'] },
    ],
  },
  addressFormats: [securityRules],
  gatewayKinds: [
    {
      kind: azureGatewayKind('Standard'),
      name: 'Standard',
      ceilings: () => azureGatewayCeilings('Standard'),
    },
    {
      kind: azureGatewayKind('StandardV2'),
      name: 'StandardV2',
      isZoneRedundant: true,
      ceilings: () => azureGatewayCeilings('StandardV2'),
    },
  ],
  declaredGateway,
  managingTool: azureManagingTool,
  documentOf: azureDocumentOf,
  gatewayRules: azureGatewayRules,
  backgroundAdvice: [
    'default-outbound-access',
    'no-zone',
    'standard-v2',
    'unmanaged-gateway',
  ],
  clusterRules: azureClusterRules,
  placeRules: azurePlaceRules,
  sentences: azureSentences,
  healthPage: 'Azure Service Health',
  networkFilter: 'an NSG',
  documentation: azureDocumentation,
  listPrices: azurePriceTable,
  idKey: resourceId => resourceId.toLowerCase(),
  scopeIdOf: resourceId => parseArmId(resourceId)?.subscriptionId,
  // Source: https://learn.microsoft.com/azure/azure-monitor/metrics/data-platform-metrics#retention-of-metrics, read 2026-11-30.
  figuresKeptDays: 93,
  console: { name: 'Azure portal', urlOf: azurePortalUrl },
};
