import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { metrics as contract } from '../../contract';

/** The clock, the structured log and the metrics of one Lambda. */
export interface Tools {
  readonly environment: string;
  readonly now: () => Date;
  readonly log: Logger;
  /** Writes one metric of a zone to standard output (EMF). */
  count(name: string, zone: string, value: number, unit?: MetricUnitName): void;
}

type MetricUnitName = keyof typeof MetricUnit;

/** The tools of the Lambda `service`. */
export function createTools(
  service: string,
  environment: string,
  now: () => Date = () => new Date(),
): Tools {
  const emf = new Metrics({
    namespace: contract.namespace,
    serviceName: service,
    defaultDimensions: { [contract.dimensions.environment]: environment },
  });
  return {
    environment,
    now,
    log: new Logger({
      serviceName: service,
      persistentKeys: { environment },
    }),
    count(name, zone, value, unit = 'Count') {
      // A new metric object, because dimensions differ between calls.
      const single = emf.singleMetric();
      single.addDimension(contract.dimensions.zone, zone);
      single.addMetric(name, MetricUnit[unit], value);
    },
  };
}
