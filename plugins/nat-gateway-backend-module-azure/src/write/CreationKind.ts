import type { StepKind } from '../plan/StepKind';

/**
 * The kinds of steps that create a resource.
 *
 * @internal
 */
export type CreationKind = Extract<
  StepKind,
  | 'createPublicIpPrefix'
  | 'createPublicIp'
  | 'createVirtualNetwork'
  | 'createGateway'
>;
