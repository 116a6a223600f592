/**
 * The address plan of a lab. Zone `index` counts from 0; every subnet's router has its first
 * address, as in a VPC.
 */
export function labAddresses(index: number) {
  return {
    workload: {
      cidrs: [`10.0.${index}.0/24`, `100.64.${index}.0/24`],
      routers: [`10.0.${index}.1/24`, `100.64.${index}.1/24`],
      hosts: [`10.0.${index}.10`, `10.0.${index}.11`, `100.64.${index}.10`],
    },
    probe: {
      cidr: `10.0.${100 + index}.0/28`,
      router: `10.0.${100 + index}.1/28`,
      host: `10.0.${100 + index}.10`,
    },
    nat: {
      cidr: `10.0.${50 + index}.0/24`,
      router: `10.0.${50 + index}.1/24`,
      /** The interface's first address; probes leave with it. */
      probe: `10.0.${50 + index}.9`,
      own: (count: number) =>
        [10, 11, 12].slice(0, count).map(n => `10.0.${50 + index}.${n}`),
      reservedFor: (other: number, count: number) =>
        [0, 1, 2]
          .slice(0, count)
          .map(n => `10.0.${50 + index}.${20 + other * 10 + n}`),
      mac: `02:00:00:00:50:0${index}`,
    },
    management: {
      cidr: `10.0.${150 + index}.0/24`,
      router: `10.0.${150 + index}.1/24`,
    },
    publicIps: (count: number) =>
      [0, 1, 2].slice(0, count).map(n => `203.0.113.${10 * (index + 1) + n}`),
    probePublicIp: `203.0.113.${200 + index}`,
  };
}

/** The addresses beyond the internet gateway. */
export const internet = {
  gateway: '192.0.2.1/30',
  router: '192.0.2.2/30',
  /** The two destinations of the probes. */
  probed: ['198.51.100.10', '198.51.100.11'],
  /** The destination of workloads. */
  partner: '198.51.100.20',
  otherPartner: '198.51.100.21',
  egressPool: '203.0.113.0/24',
} as const;
