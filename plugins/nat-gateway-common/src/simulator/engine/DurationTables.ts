import { CELL_BITS } from './cellBits';
import type { DurationShape } from './DurationShape';

const CELLS = 1 << CELL_BITS;
const FRACTION_BITS = 32 - CELL_BITS;
const FRACTION_MASK = (1 << FRACTION_BITS) - 1;
const FRACTION_UNIT = 1 / (1 << FRACTION_BITS);

/**
 * Random durations by their quantiles: 1,024 equally likely cells, the last of which is cut into
 * 1,024 again. Within a cell a duration is equally likely everywhere; the mean is exact. In single
 * precision, which also hides the last digits of logarithms: JavaScript engines may differ there.
 *
 * @internal
 */
export class DurationTables {
  /** Lower edge and width of each cell of each table, alternately, as multiples of the mean. */
  cells = new Float32Array(0);
  private readonly starts = new Map<string, number>();

  /** Where the table of a shape starts; equal keys share one. */
  add(key: string, shape: DurationShape): number {
    const known = this.starts.get(key);
    if (known !== undefined) {
      return known;
    }
    const start = this.cells.length;
    const grown = new Float32Array(start + 4 * CELLS);
    grown.set(this.cells);
    grown.set(cellsOf(shape), start);
    this.cells = grown;
    this.starts.set(key, start);
    return start;
  }

  /** The duration that 32 random bits stand for, as a multiple of the mean. */
  pick(start: number, bits: number): number {
    const cell = bits >>> FRACTION_BITS;
    const isTop = cell === CELLS - 1;
    // The topmost cell's own cells lie behind all others; what is left of the bits chooses one.
    const within = isTop ? bits << CELL_BITS : bits;
    const at = start + 2 * (isTop ? CELLS + (within >>> FRACTION_BITS) : cell);
    return (
      this.cells[at] +
      this.cells[at + 1] * ((within & FRACTION_MASK) * FRACTION_UNIT)
    );
  }
}

function cellsOf({ quantile, tailMean }: DurationShape): Float32Array {
  const cells = new Float32Array(4 * CELLS);
  let mean = 0;
  const set = (
    cell: number,
    edges: { low: number; high: number; weight: number },
  ) => {
    cells[2 * cell] = edges.low;
    cells[2 * cell + 1] = edges.high - edges.low;
    mean += ((edges.low + edges.high) / 2) * edges.weight;
  };
  const coarse = 1 / CELLS;
  const fine = coarse * coarse;
  for (let cell = 0; cell < CELLS - 1; cell++) {
    const low = quantile(cell * coarse);
    set(cell, { low, high: quantile((cell + 1) * coarse), weight: coarse });
  }
  const upper = (cell: number) => quantile(1 - coarse + cell * fine);
  for (let cell = 0; cell < CELLS - 1; cell++) {
    const high = upper(cell + 1);
    set(CELLS + cell, { low: upper(cell), high, weight: fine });
  }
  const low = upper(CELLS - 1);
  const high = 2 * tailMean(1 - fine) - low;
  set(2 * CELLS - 1, { low, high, weight: fine });
  return cells.map(value => value / mean);
}
