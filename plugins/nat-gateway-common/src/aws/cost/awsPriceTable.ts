import { hoursPerMonth } from '../../cost/hoursPerMonth';
import type { Price, PriceTable } from '../../cost/PriceTable';

const readAt = '2026-11-20';
const price = (amount: number, sourceUrl: string): Price => ({
  amount,
  sourceUrl,
  readAt,
  confirmed: true,
});
const secondHand = (amount: number, sourceUrl: string): Price => ({
  ...price(amount, sourceUrl),
  confirmed: false,
});
const vpc = 'https://aws.amazon.com/vpc/pricing/';
const ec2 = 'https://aws.amazon.com/ec2/pricing/on-demand/';
const loadBalancers = 'https://aws.amazon.com/elasticloadbalancing/pricing/';
const endpoints = 'https://aws.amazon.com/privatelink/pricing/';
const cloudWatch = 'https://aws.amazon.com/cloudwatch/pricing/';
const keys = 'https://aws.amazon.com/kms/pricing/';
const traces = 'https://aws.amazon.com/xray/pricing/';
const configuration = 'https://aws.amazon.com/config/pricing/';
const streams = 'https://aws.amazon.com/firehose/pricing/';
const functions = 'https://aws.amazon.com/lambda/pricing/';

/**
 * AWS's list prices of us-east-1 in US dollars, to be overridden by region.
 *
 * @internal
 */
export const awsPriceTable: PriceTable = {
  provider: 'aws',
  region: 'us-east-1',
  currency: 'USD',
  prices: {
    natGatewayHour: price(0.045, vpc),
    natGatewayGigabyte: price(0.045, vpc),
    publicIpHour: price(0.005, vpc),
    // Each way; what crosses zones to a gateway and back is paid for out and in.
    crossZoneGigabyte: price(0.01, ec2),
    networkLoadBalancerHour: secondHand(0.0225, loadBalancers),
    gatewayLoadBalancerHour: secondHand(0.0125, loadBalancers),
    // A unit takes a gigabyte an hour.
    gatewayLoadBalancerUnitHour: secondHand(0.004, loadBalancers),
    gatewayEndpointHour: secondHand(0.01, endpoints),
    gatewayEndpointGigabyte: secondHand(0.0035, endpoints),
    interfaceEndpointHour: secondHand(0.01, endpoints),
    // arm64, 0.0000133334 a gigabyte-second; requests are 0.20 a million.
    functionGigabyteHour: secondHand(0.048, functions),
    // Priced by the month, and charged by the hour: 0.30 a metric, 0.10 an alarm of one metric.
    customMetricHour: secondHand(0.3 / hoursPerMonth, cloudWatch),
    alarmHour: secondHand(0.1 / hoursPerMonth, cloudWatch),
    // 1.00 a month, and as much again after each of the first two rotations.
    encryptionKeyHour: secondHand(1 / hoursPerMonth, keys),
    // 5.00 a million.
    trace: secondHand(0.000_005, traces),
    canaryRun: secondHand(0.0012, cloudWatch),
    // 0.003 to record it, 0.001 for the rule that judges it.
    configurationItem: secondHand(0.004, configuration),
    // 0.029 a gigabyte; a record counts as 5 KB at least.
    streamedRecord: secondHand((0.029 * 5) / 1024 ** 2, streams),
    // Vended logs into CloudWatch.
    flowLogGigabyte: secondHand(0.5, cloudWatch),
    // Vended logs into S3.
    deliveredLogGigabyte: secondHand(0.25, cloudWatch),
  },
  instances: {
    't4g.nano': price(0.0042, ec2),
    'm7g.large': price(0.0816, ec2),
    'c7g.large': secondHand(0.0725, ec2),
  },
  internetBandwidth: [
    { upToGigabytes: 100, ...secondHand(0, ec2) },
    { upToGigabytes: 10_240, ...secondHand(0.09, ec2) },
    { upToGigabytes: 51_200, ...secondHand(0.085, ec2) },
    { upToGigabytes: 153_600, ...secondHand(0.07, ec2) },
    secondHand(0.05, ec2),
  ],
};
