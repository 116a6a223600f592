import type { SimulationInput } from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';
import { simulateAll } from './simulateAll';
import type { WorkerMessage } from './WorkerMessage';

const say = (message: WorkerMessage) => postMessage(message);

// The entry of a Web Worker. Who wants its results no longer terminates it.
onmessage = ({ data }: MessageEvent<readonly SimulationInput[]>) =>
  simulateAll(data, { onProgress: progress => say({ progress }) }).then(
    results => say({ results }),
    error => say({ error: String(error.message) }),
  );
