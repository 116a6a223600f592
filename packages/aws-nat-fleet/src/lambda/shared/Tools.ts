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

/** The tools of the Lambda `service`; `write` takes a line of its log. */
export function createTools(
  service: string,
  environment: string,
  options: {
    readonly now?: () => Date;
    readonly write?: (line: string) => void;
  } = {},
): Tools {
  const {
    now = () => new Date(),
    write = line => process.stdout.write(`${line}\n`),
  } = options;
  return {
    environment,
    now,
    log: new Logger({
      serviceName: service,
      persistentKeys: { environment },
    }),
    count(name, zone, value, unit = 'Count') {
      const metric = new Metrics({ namespace: contract.namespace });
      // Powertools adds a dimension `service`: then this is another metric than the one that alarms watch.
      metric.clearDefaultDimensions();
      metric.addDimension(contract.dimensions.environment, environment);
      metric.addDimension(contract.dimensions.zone, zone);
      metric.addMetric(name, MetricUnit[unit], value);
      write(JSON.stringify(metric.serializeMetrics()));
    },
  };
}
