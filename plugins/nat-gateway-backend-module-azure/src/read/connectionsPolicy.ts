import { Agent } from 'node:https';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';

/** Idle connections to each host: each region has a host for its metrics. */
const IDLE_SOCKETS_OF_HOST = 2;

/**
 * Connections that the clients of an account share: each would open its own.
 *
 * @internal
 */
export const createConnections = (options: {
  readonly certificateAuthority?: string;
}): Agent =>
  new Agent({
    keepAlive: true,
    maxFreeSockets: IDLE_SOCKETS_OF_HOST,
    ca: options.certificateAuthority,
  });

/**
 * Sends requests over these connections.
 *
 * @internal
 */
export const connectionsPolicy = (connections: Agent): PipelinePolicy => ({
  name: 'natGatewayConnections',
  async sendRequest(request, next) {
    // A proxy has an agent of its own.
    request.agent ??= connections;
    return next(request);
  },
});
