import { metrics } from '../../contract';
import { publishMetrics, unmeasured } from '../publishMetrics';
import { Behaviour } from './Behaviour';

/** What alarms and dashboard watch is published by something. */
export const metricsPublished: Behaviour = {
  what: 'metrics of the contract that a failover, all zones failing, NATs and probe_nat.sh publish',
  expected: 'all, with the dimensions Environment and Zone',
  async play(lab) {
    const published = await publishMetrics(lab);
    const wanted = Object.values<string>(metrics.names);
    const missing = wanted.filter(
      name =>
        !published.some(each => each.name === name) &&
        !unmeasured.includes(name),
    );
    const strange = published.filter(
      ({ name, dimensions }) =>
        !wanted.includes(name) || dimensions.join() !== 'Environment,Zone',
    );
    return {
      seen: `${wanted.length - missing.length - unmeasured.length} of ${
        wanted.length
      }${[
        ...missing.map(name => `; no ${name}`),
        ...unmeasured.map(name => `; ${name} needs iperf3 here`),
        ...strange.map(each => `; ${each.name} with ${each.dimensions}`),
      ].join('')}`,
      isMet: missing.length === 0 && strange.length === 0,
    };
  },
};
