import type { PortLayout } from './PortLayout';
import type { RandomStream } from './RandomStream';

/** Draws before the exact search takes over; either way each port is as likely as the other. */
const DRAWS = 64;

/**
 * Which port is held towards which destination. A port that nothing holds stands in the list of
 * its pool, so that one of them is drawn at random in one step. `holders` has a bit for each port
 * and destination; `shared` has one for each port that several destinations have come to hold, so
 * that the others are freed without a look at their holders. All of it is known from {@link PortTable.drawAll} on.
 *
 * @internal
 */
export class PortTable {
  readonly bankShift: number;
  readonly limit: number;
  readonly portsPerPool: number;
  readonly bytesPerPort: number;
  /** Bits of an entry that name its port; those above name its destination. */
  readonly portBits: number;
  readonly entryBits: number;
  holders = new Uint8Array(0);
  shared = new Int32Array(0);
  /** The ports that nothing holds, each pool's from its own start. */
  readonly free: Int32Array;
  readonly freeCount: Int32Array;
  readonly poolOfBank: Int32Array;
  /** Ports held, by destination and bank: at an entry without the bits that name a port in its bank. */
  readonly held: Int32Array;
  /** Banks that a destination has filled, by pool and destination. */
  readonly fullBanks: Int32Array;
  /** Ports held towards all destinations. */
  heldCount = 0;
  /** Flows since all ports were drawn. */
  drawnFlows = 0;

  constructor(
    readonly layout: PortLayout,
    private readonly random: RandomStream,
  ) {
    const { poolCount, banksPerPool, portsPerBank, destinationCount } = layout;
    const bankCount = poolCount * banksPerPool;
    this.bankShift = Math.max(5, 32 - Math.clz32(portsPerBank - 1));
    this.limit = Math.min(layout.perBankAndDestination, portsPerBank);
    this.portsPerPool = banksPerPool * portsPerBank;
    this.bytesPerPort = Math.ceil(destinationCount / 8);
    this.portBits = bitsOf(bankCount << this.bankShift);
    this.entryBits = this.portBits + bitsOf(destinationCount);
    this.held = new Int32Array(
      destinationCount << (this.portBits - this.bankShift),
    );
    this.fullBanks = new Int32Array(poolCount * destinationCount);
    this.freeCount = new Int32Array(poolCount).fill(this.portsPerPool);
    this.poolOfBank = Int32Array.from({ length: bankCount }, (_, bank) =>
      Math.floor(bank / banksPerPool),
    );
    this.free = new Int32Array(bankCount * portsPerBank);
  }

  get byteLength(): number {
    return [
      this.holders,
      this.shared,
      this.free,
      this.freeCount,
      this.poolOfBank,
      this.held,
      this.fullBanks,
    ].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /**
   * Whether ports need not be known any longer: none is shared, no destination has filled a bank,
   * and there have been so many flows that to draw the ports anew is little beside them.
   */
  canForget(options: { readonly windows: number }): boolean {
    const { heldCount, portsPerPool, layout, freeCount } = this;
    const portCount = layout.poolCount * portsPerPool;
    return (
      this.drawnFlows > portCount + options.windows &&
      heldCount === freeCount.reduce((sum, count) => sum - count, portCount) &&
      this.fullBanks.every(count => count === 0)
    );
  }

  /** Forgets who holds which port; gives each entry that waits a free one of its pool. */
  drawAll(
    poolOfDestination: Int32Array,
    replaceWaiting: (replace: (entry: number) => number) => void,
  ): void {
    this.drawnFlows = 0;
    this.heldCount = 0;
    this.held.fill(0);
    this.fullBanks.fill(0);
    this.freeCount.fill(this.portsPerPool);
    this.fillFree();
    const portCount = this.poolOfBank.length << this.bankShift;
    this.holders = new Uint8Array(portCount * this.bytesPerPort);
    this.shared = new Int32Array(portCount >>> 5);
    replaceWaiting(entry => {
      const destination = entry >>> this.portBits;
      const pool = poolOfDestination[destination];
      const port = this.take(pool, { destination, bits: this.random.next() });
      return port | (destination << this.portBits);
    });
  }

  /** Ports held, by destination. */
  countHeld(target: Int32Array): void {
    const banks = 1 << (this.portBits - this.bankShift);
    for (let destination = 0; destination < target.length; destination++) {
      let sum = 0;
      const end = (destination + 1) * banks;
      for (let at = destination * banks; at < end; at++) {
        sum += this.held[at];
      }
      target[destination] = sum;
    }
  }

  private fillFree(): void {
    const { portsPerBank } = this.layout;
    let index = 0;
    for (let bank = 0; bank < this.poolOfBank.length; bank++) {
      for (let offset = 0; offset < portsPerBank; offset++) {
        this.free[index++] = (bank << this.bankShift) + offset;
      }
    }
  }

  /**
   * Takes a port where the first free one may not do; the destination must not have filled all banks.
   */
  take(
    pool: number,
    options: { readonly destination: number; readonly bits: number },
  ): number {
    const { destination } = options;
    const index = this.findFree(pool, options);
    const port =
      index < 0
        ? this.findReusable(pool, destination)
        : this.removeFree(pool, index);
    if (index < 0) {
      this.shared[port >>> 5] |= 1 << (port & 31);
    }
    this.holders[port * this.bytesPerPort + (destination >>> 3)] |=
      1 << (destination & 7);
    const entry = port | (destination << this.portBits);
    if (++this.held[entry >>> this.bankShift] === this.limit) {
      this.fullBanks[pool * this.layout.destinationCount + destination]++;
    }
    this.heldCount++;
    return port;
  }

  /** Gives back a port that several destinations have come to hold. */
  releaseShared(port: number, destination: number): void {
    const start = port * this.bytesPerPort;
    this.holders[start + (destination >>> 3)] &= ~(1 << (destination & 7));
    for (let at = start; at < start + this.bytesPerPort; at++) {
      if (this.holders[at] !== 0) {
        return;
      }
    }
    this.shared[port >>> 5] &= ~(1 << (port & 31));
    const pool = this.poolOfBank[port >>> this.bankShift];
    this.free[pool * this.portsPerPool + this.freeCount[pool]++] = port;
  }

  private removeFree(pool: number, index: number): number {
    const port = this.free[index];
    // May still name the last one that held the port.
    const holders = port * this.bytesPerPort;
    this.holders.fill(0, holders, holders + this.bytesPerPort);
    const last = pool * this.portsPerPool + --this.freeCount[pool];
    this.free[index] = this.free[last];
    return port;
  }

  private hasRoom(bank: number, destination: number): boolean {
    const banks = destination << (this.portBits - this.bankShift);
    return this.held[banks | bank] < this.limit;
  }

  private isHeld(port: number, destination: number): boolean {
    const at = port * this.bytesPerPort + (destination >>> 3);
    return ((this.holders[at] >>> (destination & 7)) & 1) === 1;
  }

  /** Where a free port lies in a bank that the destination has not filled; -1 when nowhere. */
  private findFree(
    pool: number,
    options: { readonly destination: number; readonly bits: number },
  ): number {
    const { destination, bits } = options;
    const start = pool * this.portsPerPool;
    const count = this.freeCount[pool];
    let drawn = Math.floor((bits >>> 0) * count * (1 / 0x1_0000_0000));
    for (let draw = 0; count > 0 && draw < DRAWS; draw++) {
      const bank = this.free[start + drawn] >>> this.bankShift;
      if (this.hasRoom(bank, destination)) {
        return start + drawn;
      }
      drawn = this.random.below(count);
    }
    const candidates: number[] = [];
    for (let index = start; index < start + count; index++) {
      if (this.hasRoom(this.free[index] >>> this.bankShift, destination)) {
        candidates.push(index);
      }
    }
    return candidates.length === 0
      ? -1
      : candidates[this.random.below(candidates.length)];
  }

  /** A port that only other destinations hold, in a bank that this one has not filled. */
  private findReusable(pool: number, destination: number): number {
    const { banksPerPool, portsPerBank } = this.layout;
    const first = pool * banksPerPool;
    for (let draw = 0; draw < DRAWS; draw++) {
      const drawn = this.random.below(this.portsPerPool);
      const bank = first + Math.floor(drawn / portsPerBank);
      const port = (bank << this.bankShift) + (drawn % portsPerBank);
      if (this.hasRoom(bank, destination) && !this.isHeld(port, destination)) {
        return port;
      }
    }
    const candidates: number[] = [];
    for (let bank = first; bank < first + banksPerPool; bank++) {
      const base = bank << this.bankShift;
      const end = this.hasRoom(bank, destination) ? base + portsPerBank : base;
      for (let port = base; port < end; port++) {
        if (!this.isHeld(port, destination)) {
          candidates.push(port);
        }
      }
    }
    return candidates[this.random.below(candidates.length)];
  }
}

function bitsOf(count: number): number {
  return 32 - Math.clz32(count - 1);
}
