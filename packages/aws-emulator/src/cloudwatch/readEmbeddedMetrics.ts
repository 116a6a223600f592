import { z } from 'zod/v3';
import { parseJson } from '../server/parseJson';
import type { MetricName } from './MetricName';

const entrySchema = z
  .object({
    _aws: z.object({
      Timestamp: z.number().optional(),
      CloudWatchMetrics: z.array(
        z.object({
          Namespace: z.string().min(1),
          Dimensions: z.array(z.array(z.string())).default([[]]),
          Metrics: z.array(z.object({ Name: z.string().min(1) })),
        }),
      ),
    }),
  })
  .catchall(z.unknown());

/**
 * The metrics of a line in the embedded metric format; any other line has none.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 *
 * @internal
 */
export function readEmbeddedMetrics(
  line: string,
): readonly (MetricName & { readonly at?: Date; readonly value: number })[] {
  // Most lines are not JSON.
  const result = entrySchema.safeParse(parseJson(line));
  if (!result.success) {
    return [];
  }
  const entry: Readonly<Record<string, unknown>> = result.data;
  const { Timestamp: at, CloudWatchMetrics: directives } = result.data._aws;
  return directives.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    (Dimensions.length > 0 ? Dimensions : [[]]).flatMap(names =>
      Metrics.flatMap(({ Name: name }) =>
        [entry[name]]
          .flat()
          .filter(value => typeof value === 'number')
          .map(value => ({
            namespace,
            name,
            dimensions: Object.fromEntries(
              names.map(each => [each, String(entry[each])]),
            ),
            ...(at === undefined ? {} : { at: new Date(at) }),
            value,
          })),
      ),
    ),
  );
}
