import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FindingWords } from '../../words/FindingWords';
import { formatValue } from './formatValue';
import { plainSentences } from './plainSentences';
import { wayRemedy } from './wayRemedy';

type Sentences = Pick<Finding, 'title' | 'remedy'>;

/** Values are named with their units: `ratio`, `leastPercent`, `idleTimeoutSeconds`. */
const unitOf = (name: string) =>
  name.match(/(ratio|percent|timeoutSeconds)$/i)?.[0].toLowerCase();

const portsMessages = {
  configured: 'loadBalancerOutbound.portsConfigured',
  measured: 'loadBalancerOutbound.portsMeasured',
} as const;

function loadBalancerRemedy(
  { values }: Finding,
  options: {
    readonly t: FindingWords;
    readonly words: Record<string, string>;
  },
): string {
  const { t, words } = options;
  const { portsPerNode: ports } = values;
  const { connectionsPerSecond, holdSeconds, portsPerNode, portsPerAddress } =
    words;
  const held = { connectionsPerSecond, holdSeconds, portsPerNode };
  if (ports === undefined) {
    return `${t('loadBalancerOutbound.portsUnknown')} ${t(
      'loadBalancerOutbound.ample',
      { portsPerAddress },
    )}`;
  }
  const { portsPerNodeBasis: basis } = values;
  const share = t(
    basis === 'configured' || basis === 'measured'
      ? portsMessages[basis]
      : 'loadBalancerOutbound.portsByNodeCount',
    held,
  );
  const answer =
    Number(ports) <= Number(values.scantPortsPerNode)
      ? t('loadBalancerOutbound.scant', { portsPerAddress })
      : t('loadBalancerOutbound.ample', { portsPerAddress });
  return `${share} ${answer}`;
}

/** How many addresses, or gateways, keep a fifth free; nothing where that is not known. */
function addressesNeeded(
  { values }: Finding,
  options: {
    readonly t: FindingWords;
    readonly words: Record<string, string>;
  },
): readonly string[] {
  const { t, words } = options;
  const { addressesAtTwice, gatewaysAtTwice, gatewaysNeeded } = words;
  if (values.addressesNeeded === undefined) return [];
  if (Number(values.gatewaysNeeded) > 1) {
    return [
      t('destinationCeilingNear.gateways', { gatewaysNeeded, gatewaysAtTwice }),
    ];
  }
  const now = { addressesNeeded: words.addressesNeeded };
  return [
    Number(values.gatewaysAtTwice) > 1
      ? t('destinationCeilingNear.addressesOfMany', now)
      : t('destinationCeilingNear.addresses', { ...now, addressesAtTwice }),
  ];
}

/** The backend's English for a reason that is not known here. */
function notReadRemedy(
  { remedy, values }: Finding,
  options: { readonly t: FindingWords },
): string {
  const { t } = options;
  switch (values.reason) {
    case 'throttled':
    case 'forbidden':
    case 'unreachable':
    case 'failed':
      return t(`figuresNotRead.${values.reason}`);
    default:
      return remedy;
  }
}

/**
 * A finding's title and remedy in the reader's language; the backend's English where its id is
 * not known.
 *
 * @internal
 */
export function findingSentences(
  finding: Finding,
  options: { readonly t: FindingWords; readonly locale: string },
): Sentences {
  const { t, locale } = options;
  const words: Record<string, string> = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => [
      name,
      formatValue(value, { locale, unit: unitOf(name) }),
    ]),
  );
  switch (finding.id) {
    case 'failed-connections': {
      const count = Number(finding.values.failed);
      const { failed, hours } = words;
      return {
        title:
          finding.values.lasting === 'critical'
            ? t('failedConnections.ongoing', { count, failed, hours })
            : t('failedConnections.past', { count, failed, hours }),
        remedy: wayRemedy(finding, { t, words }),
      };
    }
    case 'ceiling-reached': {
      const { protocol, reachedDate } = words;
      return {
        title: t('ceilingReached.title', { protocol, reachedDate }),
        remedy: wayRemedy(finding, { t, words }),
      };
    }
    case 'datapath-unavailable': {
      const { availablePercent, leastPercent, mostConnections } = words;
      return {
        title: t('datapathUnavailable.title', {
          availablePercent,
          leastPercent,
        }),
        remedy: t('datapathUnavailable.remedy', { mostConnections }),
      };
    }
    case 'destination-ceiling-near': {
      const { ratio, safeShareRatio } = words;
      return {
        title: t('destinationCeilingNear.title', { ratio }),
        remedy: [
          wayRemedy(finding, { t, words }),
          t('destinationCeilingNear.safe', { safeShareRatio }),
          ...addressesNeeded(finding, { t, words }),
        ].join(' '),
      };
    }
    case 'idle-timeout-raised': {
      const { idleTimeoutMinutes, times, usualMinutes } = words;
      return {
        title: t('idleTimeoutRaised.title', {
          idleTimeoutMinutes,
          times,
          usualMinutes,
        }),
        remedy: t('idleTimeoutRaised.remedy', { usualMinutes }),
      };
    }
    case 'figures-missing': {
      const { firstFiguresMinutes } = words;
      return {
        title: t('figuresMissing.title'),
        remedy: t('figuresMissing.remedy', { firstFiguresMinutes }),
      };
    }
    case 'figures-not-read':
      return {
        title: t('figuresNotRead.title'),
        remedy: notReadRemedy(finding, { t }),
      };
    case 'figures-old':
      return {
        title: t('figuresOld.title', { ageMinutes: words.ageMinutes }),
        remedy: t('figuresOld.remedy'),
      };
    case 'load-balancer-outbound':
      return {
        title: t('loadBalancerOutbound.title'),
        remedy: loadBalancerRemedy(finding, { t, words }),
      };
    case 'user-defined-route':
      return {
        title: t(
          finding.values.part === 'some'
            ? 'userDefinedRoute.part'
            : 'userDefinedRoute.title',
          { nextHop: words.nextHop },
        ),
        remedy: t('userDefinedRoute.remedy', { subnets: words.subnets }),
      };
    default:
      return (
        plainSentences(finding.id, { t, values: words }) ?? {
          title: finding.title,
          remedy: finding.remedy,
        }
      );
  }
}
