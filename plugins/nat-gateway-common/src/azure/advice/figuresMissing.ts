import { say } from '../../words/say';
import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import type { Finding } from '../../model/Finding';
import type { GatewayRule } from '../../advice/GatewayRule';

const docUrl =
  'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-metrics';

/** Azure Monitor has a sample a minute, and shows it a few minutes late. */
const oldMinutes = 30;
const firstFiguresMinutes = 5;

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
      ...saidInAdvice(
        say('figuresNotRead.title', {}),
        say(`figuresNotRead.${reason}`, {}),
      ),
      evidence: [],
      docUrl,
    };
  }
  if (!usage || !known) {
    return {
      id: 'figures-missing',
      severity: 'info',
      resourceId,
      ...saidInAdvice(
        say('figuresMissing.title', {}),
        say('figuresMissing.remedy', { firstFiguresMinutes }),
      ),
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
    ...saidInAdvice(
      say('figuresOld.title', { ageMinutes }),
      say('figuresOld.remedy', {}),
    ),
    evidence: [
      evidenceOf('newestSample', { value: newest, observedAt: newest }),
    ],
    docUrl,
  };
};
