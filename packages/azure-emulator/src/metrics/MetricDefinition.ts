import type { GatewayMinute } from './GatewayMinute';

/**
 * One Azure Monitor metric: how it is named, and its value in a minute for each combination of its dimensions.
 *
 * @internal
 */
export interface MetricDefinition {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly unit: 'Bytes' | 'Count';
  readonly primaryAggregation: 'Total' | 'Average';
  readonly dimensions: readonly string[];
  readonly cells: (minute: GatewayMinute) => readonly {
    readonly dimensions: Readonly<Record<string, string>>;
    readonly value: number;
  }[];
}
