import type { DurationShape } from './DurationShape';

const CELL_BITS = 10;
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
  private readonly starts = new Map<string, number>();
  private lowerEdges = new Float32Array(0);

  /** Lower edge and width of each cell of each table, alternately, as multiples of the mean. */
  get cells(): Float32Array {
    return this.lowerEdges;
  }

  get byteLength(): number {
    return this.lowerEdges.byteLength;
  }

  /** Where the table of a shape starts; equal keys share one. */
  add(key: string, shape: DurationShape): number {
    const known = this.starts.get(key);
    if (known !== undefined) {
      return known;
    }
    const start = this.lowerEdges.length;
    const grown = new Float32Array(start + 4 * CELLS);
    grown.set(this.lowerEdges);
    grown.set(cellsOf(shape), start);
    this.lowerEdges = grown;
    this.starts.set(key, start);
    return start;
  }

  /** The cell that {@link upper} stands for. */
  static readonly topCell = CELLS - 1;
  static readonly fractionBits = FRACTION_BITS;

  /** A duration from the topmost cell, as a multiple of the mean. */
  upper(start: number, bits: number): number {
    const at = start + ((CELLS + (bits >>> FRACTION_BITS)) << 1);
    return (
      this.lowerEdges[at] +
      this.lowerEdges[at + 1] * ((bits & FRACTION_MASK) * FRACTION_UNIT)
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
