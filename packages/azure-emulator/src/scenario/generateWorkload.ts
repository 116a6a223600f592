import { fractionOf } from 'emulator-kit';
import type { CheckedScenario } from './CheckedScenario';

type Workload = CheckedScenario['workloads'][number];

const noise = 0.03;

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
    udpShare: 0.05,
    lifetimeSeconds: 30,
    abandonedShare: 0.1,
    podShare: 0.8,
    bytesPerConnection: 12_000,
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
      noise,
    };
  }
  if (kind < 0.8) {
    return { kind: 'steady', connectionsPerMinute: size, noise };
  }
  return kind < 0.9
    ? {
        kind: 'burst',
        basePerMinute: Math.round(size / 10),
        burstPerMinute: size,
        everyMinutes: 60,
        lastsMinutes: 10,
        noise,
      }
    : {
        kind: 'leak',
        startPerMinute: Math.round(size / 10),
        growthPerHour: Math.round(size / 24),
        restartEveryHours: 48,
        noise,
      };
}
