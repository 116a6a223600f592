/**
 * What egress is: model, plans, advice, cost and what each cloud contributes, without any cloud SDK.
 *
 * @packageDocumentation
 */
export type { CloudAdvice } from './advice/CloudAdvice';
export type { ClusterFacts, LoadBalancerFacts } from './model/ClusterFacts';
export type { ClusterRule } from './advice/ClusterRule';
export type {
  Finding,
  FindingEvidence,
  FindingSeverity,
} from './model/Finding';
export type { GatewayFacts } from './model/GatewayFacts';
export type { GatewayRule } from './advice/GatewayRule';
export type { Judgement } from './advice/Judgement';
export type { NamedDestination } from './model/NamedDestination';
export type { NodePorts } from './model/NodePorts';
export type { NotKnown } from './model/NotKnown';
export type { PlaceRule } from './advice/PlaceRule';
export type { RuleFinding } from './advice/RuleFinding';
export type { SpecChange } from './model/SpecChange';
export type { AddressesNeeded } from './advice/addressesNeeded';
export { adviseCluster } from './advice/adviseCluster';
export { adviseGateway } from './advice/adviseGateway';
export {
  gatewayCapacity,
  type GatewayCapacity,
} from './advice/gatewayCapacity';
export { judgeCluster } from './advice/judgeCluster';
export { judgeGateway } from './advice/judgeGateway';
export { judgePlace } from './advice/judgePlace';
export {
  keepAliveSnippets,
  type KeepAliveSnippet,
} from './advice/keepAliveSnippets';
export { worstFirst } from './advice/worstFirst';
export {
  TAG_MANAGED_BY,
  TAG_MANAGED_BY_VALUE,
  TAG_OWNER,
  TAG_RUN,
} from './model/tags';
export type { SubnetOutboundFact } from './model/SubnetOutboundFact';
export type { AddressFact } from './options/AddressFact';
export type { SubnetFact } from './options/SubnetFact';
export type {
  AddressChange,
  ConsumerRegistration,
  NatGatewayApi,
  NatGatewayFilter,
  NatGatewayPageOptions,
  NatGatewayRequestOptions,
  NatGatewayTotals,
  StartRunRequest,
} from './client/NatGatewayApi';
export type { CollectionHealth } from './client/CollectionHealth';
export { NatGatewayClient } from './client/NatGatewayClient';
export type { AddressFormat } from './cloud/AddressFormat';
export { addressFormats } from './cloud/addressFormats';
export type { CloudAnnotation } from './cloud/CloudAnnotation';
export type { CloudDescription } from './cloud/CloudDescription';
export type { ManagingTool } from './cloud/ManagingTool';
export type { GatewayKindDescription } from './snat/ceilings/GatewayKindDescription';
export type { OptionKindDescription } from './cloud/OptionKindDescription';
export type { CostEstimate } from './cost/CostEstimate';
export type { CostLine, EgressCostEstimate } from './cost/EgressCostEstimate';
export type { EgressDesign, FleetWatching } from './cost/clouds/EgressDesign';
export type { MonthlyTraffic, TrafficRange } from './cost/MonthlyTraffic';
export type {
  BandwidthTier,
  Price,
  PriceId,
  PriceTable,
} from './cost/PriceTable';
export type { RegionalPrices } from './cost/RegionalPrices';
export { addressCost } from './cost/addressCost';
export { type BreakEven, breakEven, type PricedDesign } from './cost/breakEven';
export { compareCost } from './cost/compareCost';
export { designForCapacity } from './cost/clouds/designForCapacity';
export { estimateEgressCost } from './cost/estimateEgressCost';
export type { CollectionFailure } from './model/CollectionFailure';
export type { CollectionGap } from './model/CollectionGap';
export type { DataGap } from './model/DataGap';
export type { Cluster } from './model/Cluster';
export type { Consumer } from './model/Consumer';
export type { EgressAddress } from './model/EgressAddress';
export type { EgressPool } from './model/EgressPool';
export type { EgressWay, EgressWayFacts, EgressWayOf } from './model/EgressWay';
export type { EntityEgress } from './client/EntityEgress';
export type { FailureReason } from './model/FailureReason';
export type { FigureKind } from './model/FigureKind';
export type { Freshness } from './model/Freshness';
export type { GatewayKind } from './model/GatewayKind';
export type { GatewayPart } from './model/GatewayPart';
export type { GatewayState } from './model/GatewayState';
export type { GatewayStatus } from './model/GatewayStatus';
export type { NatGateway, ObservedGateway } from './model/NatGateway';
export type { ObservedCluster } from './model/ObservedCluster';
export type { ObservedPlace } from './model/ObservedPlace';
export type { IdleTimeout } from './model/IdleTimeout';
export type { ResourceContainer } from './model/ResourceContainer';
export type { ProviderId } from './model/ProviderId';
export type { Scope } from './model/Scope';
export type { Snapshot } from './model/Snapshot';
export type {
  HeldWithoutFailure,
  PortsInUse,
  SnatMeasurement,
  SnatUsage,
} from './model/SnatUsage';
export type { Utilisation } from './model/Utilisation';
export type { Subject } from './model/Subject';
export type { SubnetAttachment } from './model/SubnetAttachment';
export type { UnreadResource } from './model/UnreadResource';
export type {
  ClusterHistory,
  GatewayHistory,
  UsageHistory,
} from './model/UsageHistory';
export type { UsagePeriod } from './model/UsagePeriod';
export type {
  ObservedUnusedAddress,
  UnusedAddress,
  UnusedAddressPage,
} from './model/UnusedAddress';
export type { GatewayUsage } from './model/GatewayUsage';
export type { UsageSlice } from './model/UsageSlice';
export type { WaysThen } from './model/WaysThen';
export { addressCountOfPrefix } from './model/addressCountOfPrefix';
export { ipv4AddressCount } from './model/ipv4AddressCount';
export { nextHopOf } from './model/nextHopOf';
export { scopeKey } from './model/scopeKey';
export { waysOfEgress } from './model/waysOfEgress';
export { waysOfKind } from './model/waysOfKind';
export type {
  Option,
  OptionKind,
  OptionQuery,
  Options,
} from './options/Options';
export {
  RESOURCE_TYPE_NAT_GATEWAY,
  natGatewayApplyPermission,
  natGatewayApprovePermission,
  natGatewayConsumePermission,
  natGatewayOperatePermission,
  natGatewayPermissions,
  natGatewayPlanPermission,
  natGatewayReadPermission,
  natGatewayRefreshPermission,
  natGatewayRetirePermission,
} from './permissions/permissions';
export type { CapacityAssumption } from './snat/capacity/CapacityAssumption';
export type { CapacityMargin } from './snat/capacity/CapacityMargin';
export type {
  CapacityPlan,
  DestinationCapacity,
} from './snat/capacity/CapacityPlan';
export type { CeilingName, GatewayCount } from './snat/capacity/gatewaysNeeded';
export type { AddressBlock } from './snat/capacity/prefixFor';
export type {
  CapacityCeilings,
  SnatTimers,
} from './snat/ceilings/CapacityCeilings';
export { gatewayKindOf } from './snat/ceilings/gatewayKindOf';
export { destinationPorts } from './snat/destinationPorts';
export { gatewayStatus } from './snat/gatewayStatus';
export { portsInUse } from './snat/portsInUse';
export { snatUsage } from './snat/snatUsage';
export { utilisationRatio } from './snat/utilisationRatio';
export { statusThresholds } from './snat/statusThresholds';
export type { ConnectionSeries } from './model/ConnectionSeries';
export type { Sample } from './model/Sample';
export { dailyPorts } from './snat/trend/dailyPorts';
export type { Violation } from './spec/Violation';
export { canonicalJson } from './spec/canonicalJson';
export type { NamesInTemplate } from './words/NamesInTemplate';
export type { Said } from './words/Said';
export type { SentenceId } from './words/SentenceId';
export type { SentenceTemplate } from './words/SentenceTemplate';
export type { SentenceValues } from './words/SentenceValues';
export type { SingularKey } from './words/SingularKey';
export type { Wording, WordingValue } from './words/Wording';
export { inEnglish } from './words/inEnglish';
export { knowsWording } from './words/knowsWording';
export { say } from './words/say';
export { sentences } from './words/sentences';
export * from './clouds';
export type { Origin } from './model/Origin';
export * from './plan';
export * from './run';
