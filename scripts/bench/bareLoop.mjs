/** Short enough to measure the compiled function, not the optimisation of a running loop. */
const CONNECTIONS_PER_CALL = 10_000;

/**
 * The minimum that a simulator of ports has to do, written by hand, with one destination, one timer
 * and a ring as its queue: draw when the next connection starts, return the ports whose time is over,
 * take a free port at random and put it into the ring. Time is continuous, unless `ticksPerSecond`
 * rounds it as the simulator does, so that ports become free in groups. When this function returns,
 * the number of held ports has reached its final level.
 *
 * @returns a function that continues for the given number of connections.
 */
export function bareLoop({ concurrent, ports, ticksPerSecond }) {
  const hold = 65 * (ticksPerSecond ?? 1);
  const meanGap = hold / concurrent;
  const gaps = exponentialCells();
  const free = Int32Array.from({ length: ports }, (_, port) => port);
  const length = 2 ** Math.ceil(Math.log2(concurrent * 1.2 + 1024));
  const ringPort = new Int32Array(length);
  const ringDue = ticksPerSecond
    ? new Int32Array(length)
    : new Float64Array(length);
  const state = { first: 1, second: 2, third: 3, counter: 4 };
  const place = { head: 0, tail: 0, freeCount: ports, time: 0, failed: 0 };
  const loop = ticksPerSecond ? loopInTicks : loopInTime;
  const run = connections => {
    for (let done = 0; done < connections; done += CONNECTIONS_PER_CALL) {
      loop({
        count: CONNECTIONS_PER_CALL,
        hold,
        meanGap,
        gaps,
        free,
        ringPort,
        ringDue,
        state,
        place,
      });
    }
  };
  run(2 * concurrent);
  return run;
}

/** 1,024 equally likely cells of the exponential distribution: lower edge and width. */
function exponentialCells() {
  const edge = cell => -Math.log(1 - cell / 1024);
  const cells = new Float64Array(2048);
  for (let cell = 0; cell < 1024; cell++) {
    cells[2 * cell] = edge(cell);
    cells[2 * cell + 1] = cell === 1023 ? 2 : edge(cell + 1) - edge(cell);
  }
  return cells;
}

function loopInTime(options) {
  const { count, hold, meanGap, gaps, free, ringPort, ringDue } = options;
  const { state, place } = options;
  const mask = ringPort.length - 1;
  let { first, second, third, counter } = state;
  let { head, tail, freeCount, time, failed } = place;
  for (let index = 0; index < count; index++) {
    let bits = (((first + second) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    first = second ^ (second >>> 9);
    second = (third + (third << 3)) | 0;
    third = (((third << 21) | (third >>> 11)) + bits) | 0;
    const cell = (bits >>> 22) << 1;
    time +=
      (gaps[cell] + gaps[cell + 1] * ((bits & 0x3fffff) * 2 ** -22)) * meanGap;
    while (head !== tail && ringDue[head] <= time) {
      free[freeCount++] = ringPort[head];
      head = (head + 1) & mask;
    }
    if (freeCount === 0) {
      failed++;
    } else {
      bits = (((first + second) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      first = second ^ (second >>> 9);
      second = (third + (third << 3)) | 0;
      third = (((third << 21) | (third >>> 11)) + bits) | 0;
      const drawn = ((bits >>> 0) * freeCount * 2 ** -32) | 0;
      const port = free[drawn];
      free[drawn] = free[--freeCount];
      ringPort[tail] = port;
      ringDue[tail] = time + hold;
      tail = (tail + 1) & mask;
    }
  }
  Object.assign(state, { first, second, third, counter });
  Object.assign(place, { head, tail, freeCount, time, failed });
}

function loopInTicks(options) {
  const { count, hold, meanGap, gaps, free, ringPort, ringDue } = options;
  const { state, place } = options;
  const mask = ringPort.length - 1;
  let { first, second, third, counter } = state;
  let { head, tail, freeCount, time, failed } = place;
  for (let index = 0; index < count; index++) {
    let bits = (((first + second) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    first = second ^ (second >>> 9);
    second = (third + (third << 3)) | 0;
    third = (((third << 21) | (third >>> 11)) + bits) | 0;
    const cell = (bits >>> 22) << 1;
    time +=
      (gaps[cell] + gaps[cell + 1] * ((bits & 0x3fffff) * 2 ** -22)) * meanGap;
    const tick = time | 0;
    while (head !== tail && ringDue[head] <= tick) {
      free[freeCount++] = ringPort[head];
      head = (head + 1) & mask;
    }
    if (freeCount === 0) {
      failed++;
    } else {
      bits = (((first + second) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      first = second ^ (second >>> 9);
      second = (third + (third << 3)) | 0;
      third = (((third << 21) | (third >>> 11)) + bits) | 0;
      const drawn = ((bits >>> 0) * freeCount * 2 ** -32) | 0;
      const port = free[drawn];
      free[drawn] = free[--freeCount];
      ringPort[tail] = port;
      ringDue[tail] = tick + hold;
      tail = (tail + 1) & mask;
    }
  }
  Object.assign(state, { first, second, third, counter });
  Object.assign(place, { head, tail, freeCount, time, failed });
}
