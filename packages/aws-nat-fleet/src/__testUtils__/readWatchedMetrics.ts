import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { metrics } from '../contract';

const root = path.dirname(require.resolve('../../package.json'));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** What watches the fleet's own metrics, each with the metrics that it names. */
export async function readWatchedMetrics(): Promise<
  Readonly<Record<'diagram' | 'alarms' | 'dashboard', readonly string[]>>
> {
  const folder = 'terraform/modules/watch';
  const texts = readdirSync(path.join(root, folder))
    .filter(file => file.endsWith('.tf'))
    .map(file => read(path.join(folder, file)));
  const { locals, resource } = JSON.parse(
    JSON.stringify(await parse('watch.tf', texts.join('\n'))),
  );
  const { alarms, graphs } = Object.assign({}, ...locals);
  const own = Object.values<any>(resource.aws_cloudwatch_metric_alarm)
    .flat()
    .filter(({ namespace, dynamic }) =>
      dynamic
        ? dynamic.metric_query[0].content[0].metric[0].namespace ===
          metrics.namespace
        : namespace === metrics.namespace,
    );
  const diagram = read('architecture-diagram.mmd');
  return {
    diagram:
      /CloudWatch<br\/>([^…]+)…/.exec(diagram)?.[1].match(/\w{3,}/g) ?? [],
    alarms: own.flatMap(({ metric_name: name, dynamic }) => {
      if (dynamic) return Object.values(dynamic.metric_query[0].for_each);
      return name === '${each.value.metric}'
        ? Object.values<any>(alarms).map(({ metric }) => metric)
        : name;
    }),
    dashboard: graphs.flatMap((graph: any) => graph.metrics),
  };
}
