// Looked up once: globals are slow to find in a vm context, as in Jest.
const { floor, max, min } = Math;

/** https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource (its text of July 2023; that of nat-sku of July 2026 has the same numbers of connections). */
const portsPerAddress = 64_512;
const connectionsPerAddressAndDestination = 50_000;
const connectionsPerGateway = 2_000_000;

/**
 * How many of the wanted connections find a port, before all of the gateway are counted.
 *
 * @internal
 */
export function withinDestinations(wanted: {
  readonly addressCount: number;
  readonly perDestination: ArrayLike<number>;
  readonly spread: number;
}): number {
  const { addressCount, perDestination, spread } = wanted;
  const ceiling =
    addressCount * min(portsPerAddress, connectionsPerAddressAndDestination);
  let sum = spread;
  for (let index = 0; index < perDestination.length; index += 1) {
    sum += min(perDestination[index], ceiling);
  }
  return addressCount === 0 ? 0 : sum;
}

/**
 * Whether so many connections of both protocols are all carried, wherever they go: most minutes of most gateways
 * need no closer look.
 *
 * @internal
 */
export function isCarriedWhole(
  addressCount: number,
  tcp: number,
  udp: number,
): boolean {
  const ceiling =
    addressCount * min(portsPerAddress, connectionsPerAddressAndDestination);
  return tcp <= ceiling && udp <= ceiling && tcp + udp <= connectionsPerGateway;
}

/**
 * How many of the wanted connections a NAT gateway carries, by the emulator's own arithmetic.
 *
 * To one destination there are as many connections as ports, and at most 50,000 for each address; to different
 * destinations ports are used again; all together there are at most 2,000,000. What is wanted beyond is refused.
 *
 * @example
 * snatOutcome({ addressCount: 1, perDestination: [60_000], spread: 5_000 }) // { carried: 55_000, refused: 10_000, … }
 *
 * @internal
 */
export function snatOutcome(wanted: {
  readonly addressCount: number;
  /** Connections wanted to each named destination. */
  readonly perDestination: ArrayLike<number>;
  /** Connections wanted to so many destinations that none of them matters. */
  readonly spread: number;
  /** Connections of the other protocol, which has ports of its own but shares the 2,000,000. */
  readonly beside?: number;
}): {
  readonly carried: number;
  readonly refused: number;
  /** Per cent: falls when all connections pass 2,000,000. */
  readonly datapathAvailability: number;
} {
  const { perDestination, spread, beside = 0 } = wanted;
  let total = spread;
  for (let index = 0; index < perDestination.length; index += 1) {
    total += perDestination[index];
  }
  const within = withinDestinations(wanted);
  const all = within + beside;
  const share = min(1, connectionsPerGateway / max(1, all));
  const carried =
    all > connectionsPerGateway ? partOfAll(within, beside) : within;
  return {
    carried,
    refused: total - carried,
    datapathAvailability: 100 * share,
  };
}

/** The greater part is what the lesser leaves, so that both protocols together are exactly what the gateway carries. */
function partOfAll(within: number, beside: number): number {
  const lesser = floor(
    (min(within, beside) * connectionsPerGateway) / (within + beside),
  );
  return within < beside ? lesser : connectionsPerGateway - lesser;
}
