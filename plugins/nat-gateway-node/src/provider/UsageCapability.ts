import type {
  FigureKind,
  ObservedGateway,
  Scope,
  UsagePeriod,
  UsageSlice,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Tells what one gateway carried over a time that a person asks for. The backend keeps the answer for a while.
 *
 * @public
 */
export interface UsageCapability {
  /**
   * A level, such as active connections, is the highest of its minutes, in steps of whatever length; availability
   * is the lowest. What the cloud does not measure is left out.
   */
  read(options: {
    readonly scope: Scope;
    readonly gateway: Pick<ObservedGateway, 'resourceId' | 'region'>;
    readonly period: UsagePeriod;
    readonly signal: AbortSignal;
  }): Promise<{
    readonly stepMinutes: number;
    /** Oldest first. */
    readonly slices: readonly UsageSlice[];
    /** What it measures and could not be read now. Absent: nothing. */
    readonly notRead?: readonly FigureKind[];
  }>;
}
