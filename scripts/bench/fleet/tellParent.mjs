// How a process does, for the parent that asks.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MILLISECONDS = 10;
const SAMPLE_MILLISECONDS = 50;

const megabytes = () => process.memoryUsage().rss / 2 ** 20;
// The histogram holds the time between two looks: what exceeds their distance is the delay.
const delayOf = nanoseconds =>
  Math.max(0, nanoseconds / 1e6 - RESOLUTION_MILLISECONDS);

/** Answers each message with figures since the last one, and with `more` of them; `ready` begins. */
export function tellParent({ more = () => ({}) } = {}) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
  let peakMegabytes = 0;
  let peakSockets = 0;
  setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, megabytes());
    const sockets = process
      .getActiveResourcesInfo()
      .filter(kind => /^(TCPSocketWrap|TLSWrap)$/.test(kind)).length;
    peakSockets = Math.max(peakSockets, sockets);
  }, SAMPLE_MILLISECONDS).unref();
  const restart = () => {
    peakMegabytes = megabytes();
    peakSockets = 0;
    delay.reset();
  };
  process.on('message', () => {
    process.send({
      megabytes: megabytes(),
      peakMegabytes,
      peakSockets,
      delayP99Milliseconds: delayOf(delay.percentile(99)),
      delayMaxMilliseconds: delayOf(delay.max),
      processorSeconds: process.cpuUsage().user / 1e6,
      ...more(),
    });
    restart();
  });
  return {
    ready() {
      restart();
      delay.enable();
      process.send({ megabytes: megabytes() });
    },
  };
}
