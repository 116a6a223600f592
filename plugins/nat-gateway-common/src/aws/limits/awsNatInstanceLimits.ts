import type { Limit } from '../../limits/Limit';

const readAt = '2026-11-20';
const kernel = 'https://docs.kernel.org/networking/nf_conntrack-sysctl.html';
const tracking =
  'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html';
const bandwidth =
  'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-network-bandwidth.html';

/**
 * What a NAT instance can carry: its kernel's connection tracking, and the network interface under
 * it, each with limits of its own; the lower one holds. How many connections an instance type may
 * track, and how many packets it may send, AWS does not publish.
 *
 * @public
 */
export const awsNatInstanceLimits = {
  /** Ports 1024 to 65535 of one address to one destination, measured on Linux's masquerading. */
  portsPerAddress: { value: 64_512, url: kernel, readAt },
  /** The default of `nf_conntrack_max`; a full table fails connections to every destination. */
  defaultConntrackMax: { value: 262_144, url: kernel, readAt },
  kernelTcpEstablishedSeconds: { value: 432_000, url: kernel, readAt },
  kernelTimeWaitSeconds: { value: 120, url: kernel, readAt },
  /** After an RST. */
  kernelCloseSeconds: { value: 10, url: kernel, readAt },
  kernelSynSentSeconds: { value: 120, url: kernel, readAt },
  kernelUdpStreamSeconds: { value: 120, url: kernel, readAt },
  interfaceTcpEstablishedSeconds: { value: 432_000, url: tracking, readAt },
  /** The default on Nitro v6 instances. */
  interfaceNitroV6TcpEstablishedSeconds: { value: 350, url: tracking, readAt },
  minInterfaceTcpEstablishedSeconds: { value: 60, url: tracking, readAt },
  interfaceUdpStreamSeconds: { value: 180, url: tracking, readAt },
  /** Through an internet gateway, for instances with fewer than 32 vCPUs. */
  gigabitsPerSecond: { value: 5, url: bandwidth, readAt },
} as const satisfies Readonly<Record<string, Limit>>;
