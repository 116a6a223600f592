import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import { requireText } from '../../input/requireText';
import { requireUnique } from '../../input/requireUnique';
import type { EgressWorkload } from './EgressWorkload';
import { workloadBounds } from './workloadBounds';

function checkDestinations(at: string, workload: EgressWorkload): void {
  const { destinations } = workload;
  if (destinations.length === 0) {
    throw new InputError(`${at}.destinations is empty; name at least one`);
  }
  requireUnique(
    `${at}.destinations`,
    destinations.map(({ name }) => name),
  );
  destinations.forEach(({ name, share }, index) => {
    requireText(`${at}.destinations[${index}].name`, name);
    requireNumber(`${at}.destinations[${index}].share`, share, {
      above: 0,
      max: 1,
    });
  });
  const sum = destinations.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > 0.001) {
    throw new InputError(
      `${at}.destinations have shares that add up to ${sum}; they add up to 1`,
    );
  }
}

function checkPlacement(at: string, workload: EgressWorkload): void {
  const { podCount, nodeCount, podsOnBusiestNode } = workload;
  if (podsOnBusiestNode === undefined) return;
  const field = `${at}.podsOnBusiestNode`;
  requireNumber(field, podsOnBusiestNode, {
    min: 1,
    max: podCount,
    whole: true,
  });
  if (podsOnBusiestNode * nodeCount < podCount) {
    throw new InputError(
      `${field} ${podsOnBusiestNode} contradicts podCount ${podCount}: with so few on each, ${nodeCount} nodes do not have them all`,
    );
  }
}

/**
 * Refuses workloads with numbers that cannot be, and numbers that contradict each other.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkWorkloads(
  workloads: readonly EgressWorkload[],
  options: { readonly tcpIdleSeconds: number },
): void {
  if (workloads.length === 0) {
    throw new InputError('workloads is empty; give at least one');
  }
  requireUnique(
    'workloads',
    workloads.map(({ name }) => name),
  );
  workloads.forEach((workload, index) => {
    const at = `workloads[${index}]`;
    const { connectionsPerSecond: rate, keepAliveSeconds, pool } = workload;
    requireText(`${at}.name`, workload.name);
    const rateBounds = { min: 0, max: workloadBounds.connectionsPerSecond };
    requireNumber(`${at}.connectionsPerSecond.mean`, rate.mean, rateBounds);
    requireNumber(`${at}.connectionsPerSecond.peak`, rate.peak, {
      ...(pool ? { min: 0 } : { above: 0 }),
      max: workloadBounds.connectionsPerSecond,
    });
    if (rate.peak < rate.mean) {
      throw new InputError(
        `${at}.connectionsPerSecond.peak ${rate.peak} is below its mean ${rate.mean}`,
      );
    }
    if (rate.peakSeconds !== undefined) {
      requireNumber(
        `${at}.connectionsPerSecond.peakSeconds`,
        rate.peakSeconds,
        {
          min: 0.1,
          max: workloadBounds.durationSeconds,
        },
      );
    }
    requireNumber(`${at}.durationSeconds`, workload.durationSeconds, {
      above: 0,
      max: workloadBounds.durationSeconds,
    });
    const whole = { min: 1, whole: true };
    requireNumber(`${at}.podCount`, workload.podCount, {
      ...whole,
      max: workloadBounds.podCount,
    });
    requireNumber(`${at}.nodeCount`, workload.nodeCount, {
      ...whole,
      max: workloadBounds.nodeCount,
    });
    checkPlacement(at, workload);
    if (pool) {
      requireNumber(`${at}.pool.connectionsPerPod`, pool.connectionsPerPod, {
        above: 0,
        max: workloadBounds.connectionsPerPod,
      });
    }
    if (keepAliveSeconds !== undefined) {
      requireNumber(`${at}.keepAliveSeconds`, keepAliveSeconds, {
        above: 0,
        max: 7200,
      });
      if (
        workload.protocol !== 'UDP' &&
        workload.closes === 'idle' &&
        keepAliveSeconds < options.tcpIdleSeconds
      ) {
        throw new InputError(
          `${at}.keepAliveSeconds ${keepAliveSeconds} contradicts closes 'idle': below the idle timeout of ${options.tcpIdleSeconds} s the connection never falls idle and its port is never given back; say how the application closes it`,
        );
      }
    }
    checkDestinations(at, workload);
  });
}
