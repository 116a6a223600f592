import type { FailureReason } from '../../model/FailureReason';
import type { Finding } from '../../model/Finding';
import type { GatewayRule } from '../../advice/GatewayRule';

const docUrl =
  'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-metrics';

/** Azure Monitor has a sample a minute, and shows it a few minutes late. */
const oldMinutes = 30;
const firstFiguresMinutes = 5;

const remedies: Readonly<Record<FailureReason, string>> = {
  throttled:
    'Azure asked to wait: they come with a later collection. If not, collect less often.',
  forbidden:
    "Let the backend's identity read metrics (role Monitoring Reader).",
  unreachable:
    'Let the backend reach Azure Monitor: see the network and the endpoints in the configuration.',
  failed: 'See what Azure said. They are read again with the next collection.',
};

/**
 * There are no figures, or old ones: nothing can be said about how full the gateway is. A gateway
 * whose figures could not be read is not taken for a new one.
 *
 * @internal
 */
export const figuresMissing: GatewayRule = (
  { resourceId, usage },
  { now, facts },
): Finding | undefined => {
  const newest = usage?.newestSampleAt;
  const known =
    usage?.peakConnections !== undefined ||
    usage?.failedConnections !== undefined;
  const { connections, failedConnections } = facts.figuresNotRead ?? {};
  const reason = connections ?? failedConnections;
  if (!known && reason) {
    return {
      id: 'figures-not-read',
      severity: 'info',
      resourceId,
      title:
        'How full the gateway is, is not known: its figures could not be read',
      remedy: remedies[reason],
      values: { reason },
      evidence: [],
      docUrl,
    };
  }
  if (!usage || !known) {
    return {
      id: 'figures-missing',
      severity: 'info',
      resourceId,
      title: 'How full the gateway is, is not known: there are no figures yet',
      remedy: `A new gateway has its first figures after about ${firstFiguresMinutes} min. If there are still none, let the backend's identity read metrics (role Monitoring Reader).`,
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
