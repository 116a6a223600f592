import type { Finding } from '../Finding';
import type { GatewayRule } from '../GatewayRule';

const docUrl =
  'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-metrics';

/** Azure Monitor has a sample a minute, and shows it a few minutes late. */
const oldMinutes = 30;
const firstFiguresMinutes = 5;

/**
 * There are no figures, or old ones: nothing can be said about how full the gateway is.
 *
 * @internal
 */
export const figuresMissing: GatewayRule = (
  { resourceId, usage },
  { now },
): Finding | undefined => {
  const newest = usage?.newestSampleAt;
  const known =
    usage?.peakConnections !== undefined ||
    usage?.failedConnections !== undefined;
  if (!usage || !known) {
    return {
      id: 'figures-missing',
      severity: 'info',
      resourceId,
      title: 'How full the gateway is, is not known: there are no figures yet',
      remedy: `A new gateway has its first figures after about ${firstFiguresMinutes} min. If there are still none, let the back end's identity read metrics (role Monitoring Reader).`,
      values: { firstFiguresMinutes },
      evidence: [],
      docUrl,
    };
  }
  if (newest === undefined) return undefined;
  const ageMinutes = Math.floor((now.getTime() - Date.parse(newest)) / 60_000);
  if (!(ageMinutes > oldMinutes)) return undefined;
  return {
    id: 'figures-old',
    severity: 'info',
    resourceId,
    title: `The newest figures are ${ageMinutes} min old`,
    remedy:
      'Refresh. If they stay old, see why the last collection failed, or whether Azure Monitor has a delay.',
    values: { ageMinutes },
    evidence: [
      {
        id: 'newestSample',
        label: 'Newest sample',
        value: newest,
        observedAt: newest,
      },
    ],
    docUrl,
  };
};
