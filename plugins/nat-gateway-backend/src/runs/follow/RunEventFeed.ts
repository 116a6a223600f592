import { EventEmitter } from 'node:events';

/**
 * Wakes those on this replica who wait for events of a run. Says that there is something to read,
 * not what.
 *
 * @internal
 */
export class RunEventFeed {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  notify(runId: string): void {
    this.emitter.emit(runId);
  }

  /** A signal that aborts at the next event; `stop` ends listening. */
  listen(runId: string): {
    readonly heard: AbortSignal;
    readonly stop: () => void;
  } {
    const controller = new AbortController();
    const onEvent = () => controller.abort();
    this.emitter.once(runId, onEvent);
    return {
      heard: controller.signal,
      stop: () => this.emitter.off(runId, onEvent),
    };
  }
}
