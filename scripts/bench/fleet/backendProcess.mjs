// A backend with nothing but the plugin and its Azure module, which tells its parent how it does.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createBackend } from '@backstage/backend-defaults';

const RESOLUTION_MILLISECONDS = 10;
const SAMPLE_MILLISECONDS = 50;

const megabytes = () => process.memoryUsage().rss / 2 ** 20;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
// The histogram holds the time between two looks: what exceeds their distance is the delay.
const delayOf = nanoseconds =>
  Math.max(0, nanoseconds / 1e6 - RESOLUTION_MILLISECONDS);
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
  });
  restart();
});

const backend = createBackend();
backend.add(import('@cluster-egress/backstage-plugin-nat-gateway-backend'));
backend.add(
  import('@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure'),
);
await backend.start();
restart();
delay.enable();
process.send({ megabytes: megabytes() });
