import type { CloudScreens } from '../../cloud/CloudScreens';
import { addressesNeeded } from './addressesNeeded';
import { wayRemedy } from './wayRemedy';

type Sentences = CloudScreens['findingSentences'];

const sentencesById: Readonly<Record<string, Sentences>> = {
  'failed-connections': (finding, { t, values }) => {
    const { failed, hours } = values;
    return {
      title: t(
        finding.values.lasting === 'critical'
          ? 'failedConnections.ongoing'
          : 'failedConnections.past',
        { count: Number(finding.values.failed), failed, hours },
      ),
      remedy: wayRemedy(finding, { t, words: values }),
    };
  },
  'ceiling-reached': (finding, { t, values }) => ({
    title: t('ceilingReached.title', {
      protocol: values.protocol,
      reachedDate: values.reachedDate,
    }),
    remedy: wayRemedy(finding, { t, words: values }),
  }),
  'destination-ceiling-near': (finding, { t, values }) => ({
    title: t('destinationCeilingNear.title', { ratio: values.ratio }),
    remedy: [
      wayRemedy(finding, { t, words: values }),
      t('destinationCeilingNear.safe', {
        safeShareRatio: values.safeShareRatio,
      }),
      ...addressesNeeded(finding, { t, words: values }),
    ].join(' '),
  }),
  'ceiling-trend': (_, { t, values }) => ({
    title: t('ceilingTrend.title', {
      protocol: values.protocol,
      expectedDate: values.expectedDate,
    }),
    remedy: t(
      values.way === 'splitSubnets'
        ? 'ceilingTrend.splitSubnets'
        : 'ceilingTrend.addAddresses',
      {
        days: values.days,
        earliestDate: values.earliestDate,
        latestDate: values.latestDate,
      },
    ),
  }),
  'connection-limit-near': (_, { t, values }) => ({
    title: t('connectionLimitNear.title', { ratio: values.ratio }),
    remedy: t('connectionLimitNear.remedy', {
      mostConnections: values.mostConnections,
    }),
  }),
  'not-read-now': (_, { t, values }) => ({
    title: t('notReadNow.title', { name: values.name }),
    remedy: t('notReadNow.remedy'),
  }),
  'packet-drops': (_, { t, values }) => ({
    title: t('packetDrops.title', { dropped: values.dropped }),
    remedy: t('packetDrops.remedy'),
  }),
  'private-link-saving': (_, { t, values }) => ({
    title: t('privateLinkSaving.title', { names: values.names }),
    remedy: t('privateLinkSaving.remedy', {
      ports: values.ports,
      billChangePerMonth: values.billChangePerMonth,
      currency: values.currency,
      pricesDate: values.pricesDate,
    }),
  }),
  'tcp-reset-after-idle': (_, { t, values }) => ({
    title: t('tcpResetAfterIdle.title', {
      silentMinutes: values.silentMinutes,
      idleTimeout: values.idleTimeoutSeconds,
    }),
    remedy: t('tcpResetAfterIdle.remedy', {
      idleTimeout: values.idleTimeoutSeconds,
    }),
  }),
  'unmanaged-gateway': (_, { t }) => ({
    title: t('unmanagedGateway.title'),
    remedy: t('unmanagedGateway.remedy'),
  }),
};

/**
 * Title and remedy of advice that every cloud can have; none where the id is not among them.
 *
 * @internal
 */
export const sentencesOfAnyCloud: Sentences = (finding, options) =>
  Object.hasOwn(sentencesById, finding.id)
    ? sentencesById[finding.id](finding, options)
    : undefined;
