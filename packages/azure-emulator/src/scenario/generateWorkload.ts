import { fractionOf } from '../state/fractionOf';
import type { Scenario } from './Scenario';

type Workload = NonNullable<Scenario['workloads']>[number];

/**
 * The traffic of a generated gateway: one of the models, with sizes from quiet to too much.
 *
 * @internal
 */
export function generateWorkload(options: {
  readonly name: string;
  readonly source: string;
  readonly key: string;
}): Workload {
  const { name, source, key } = options;
  const fraction = (what: string) => fractionOf(`${key}/${what}`);
  // Squared: most are quiet, a few ask for more than one address has.
  const size = Math.round(500 + fraction('size') ** 2 * 120_000);
  return {
    name,
    source,
    model: modelOf(fraction('model'), {
      size,
      peakHour: Math.floor(fraction('hour') * 24),
    }),
    destinations: [{ name: `partner-of-${name}`, share: 0.7 }],
  };
}

function modelOf(
  kind: number,
  options: { readonly size: number; readonly peakHour: number },
): Workload['model'] {
  const { size, peakHour } = options;
  if (kind < 0.6) {
    return {
      kind: 'dailyWave',
      peakPerMinute: size,
      lowPerMinute: Math.round(size / 4),
      peakHour,
    };
  }
  if (kind < 0.8) {
    return { kind: 'steady', connectionsPerMinute: size };
  }
  return kind < 0.9
    ? {
        kind: 'burst',
        basePerMinute: Math.round(size / 10),
        burstPerMinute: size,
        everyMinutes: 60,
        lastsMinutes: 10,
      }
    : {
        kind: 'leak',
        startPerMinute: Math.round(size / 10),
        growthPerHour: Math.round(size / 24),
        restartEveryHours: 48,
      };
}
