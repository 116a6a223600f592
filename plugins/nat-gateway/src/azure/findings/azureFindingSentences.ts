import type { CloudScreens } from '../../cloud/CloudScreens';
import { loadBalancerSentences } from './loadBalancerSentences';

type Sentences = CloudScreens['findingSentences'];

const sentencesById: Readonly<Record<string, Sentences>> = {
  ...loadBalancerSentences,
  'addresses-too-many': (_, { t, values }) => ({
    title: t('addressesTooMany.title', {
      addressCount: values.addressCount,
      days: values.days,
      neededCount: values.neededCount,
    }),
    remedy: t('addressesTooMany.remedy', {
      savingPerMonth: values.savingPerMonth,
      currency: values.currency,
      pricesDate: values.pricesDate,
    }),
  }),
  'addresses-unused': (_, { t, values }) => ({
    title: t('addressesUnused.title', { addressCount: values.addressCount }),
    remedy: t('addressesUnused.remedy', {
      savingPerMonth: values.savingPerMonth,
      currency: values.currency,
      pricesDate: values.pricesDate,
    }),
  }),
  'datapath-unavailable': (_, { t, values }) => ({
    title: t('datapathUnavailable.title', {
      availablePercent: values.availablePercent,
      leastPercent: values.leastPercent,
    }),
    remedy: t('datapathUnavailable.remedy', {
      mostConnections: values.mostConnections,
    }),
  }),
  'default-outbound-access': (_, { t, values }) => ({
    title: t('defaultOutboundAccess.title', { names: values.names }),
    remedy: t('defaultOutboundAccess.remedy'),
  }),
  'default-outbound-used': (_, { t, values }) => ({
    title: t('defaultOutboundUsed.title', { names: values.names }),
    remedy: t('defaultOutboundUsed.remedy'),
  }),
  drift: (_, { t, values }) => ({
    title: t('drift.title', { fields: values.fields }),
    remedy: t('drift.remedy'),
  }),
  'figures-missing': (_, { t, values }) => ({
    title: t('figuresMissing.title'),
    remedy: t('figuresMissing.remedy', {
      firstFiguresMinutes: values.firstFiguresMinutes,
    }),
  }),
  'figures-not-read': ({ remedy, values: { reason } }, { t }) => ({
    title: t('figuresNotRead.title'),
    remedy:
      reason === 'throttled' ||
      reason === 'forbidden' ||
      reason === 'unreachable' ||
      reason === 'failed'
        ? t(`figuresNotRead.${reason}`)
        : remedy,
  }),
  'figures-old': (_, { t, values }) => ({
    title: t('figuresOld.title', { ageMinutes: values.ageMinutes }),
    remedy: t('figuresOld.remedy'),
  }),
  'gateway-unused': (_, { t, values }) => ({
    title: t('gatewayUnused.title'),
    remedy: t('gatewayUnused.remedy', {
      costPerMonth: values.costPerMonth,
      currency: values.currency,
      pricesDate: values.pricesDate,
    }),
  }),
  'idle-timeout-raised': (_, { t, values }) => ({
    title: t('idleTimeoutRaised.title', {
      idleTimeoutMinutes: values.idleTimeoutMinutes,
      times: values.times,
      usualMinutes: values.usualMinutes,
    }),
    remedy: t('idleTimeoutRaised.remedy', {
      usualMinutes: values.usualMinutes,
    }),
  }),
  'no-zone': (_, { t }) => ({
    title: t('noZone.title'),
    remedy: t('noZone.remedy'),
  }),
  'route-bypasses-gateway': (_, { t, values }) => ({
    title: t('routeBypassesGateway.title', { nextHop: values.nextHop }),
    remedy: t('routeBypassesGateway.remedy'),
  }),
  'standard-v2': (_, { t, values }) => ({
    title: t('standardV2.title'),
    remedy: t('standardV2.remedy', {
      gigabitsOfV2: values.gigabitsOfV2,
      gigabits: values.gigabits,
    }),
  }),
  'udp-idle-fixed': (_, { t, values }) => ({
    title: t('udpIdleFixed.title', { fixedMinutes: values.fixedMinutes }),
    remedy: t('udpIdleFixed.remedy', { fixedMinutes: values.fixedMinutes }),
  }),
  'user-defined-route': (finding, { t, values }) => ({
    title: t(
      finding.values.part === 'some'
        ? 'userDefinedRoute.part'
        : 'userDefinedRoute.title',
      { nextHop: values.nextHop },
    ),
    remedy: t('userDefinedRoute.remedy', { subnets: values.subnets }),
  }),
  'zone-mismatch': (_, { t, values }) => ({
    title: t('zoneMismatch.title', {
      otherZones: values.otherZones,
      gatewayZones: values.gatewayZones,
    }),
    remedy: t('zoneMismatch.remedy', { gatewayZones: values.gatewayZones }),
  }),
};

/**
 * Title and remedy of advice that Azure alone has; none where the id is not among them.
 *
 * @internal
 */
export const azureFindingSentences: Sentences = (finding, options) =>
  Object.hasOwn(sentencesById, finding.id)
    ? sentencesById[finding.id](finding, options)
    : undefined;
