import type { JsonObject } from '@backstage/types';
import type { CreatedResource } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { StepInput, StepKind } from '../plan/StepKind';
import type { AzureSession } from '../read/AzureSession';

/**
 * One step that is to be written.
 *
 * @internal
 */
export interface WriteRequest<K extends StepKind = StepKind> {
  readonly session: AzureSession;
  readonly resourceId: string;
  readonly input: StepInput<K>;
  readonly runId: string;
  readonly ownerRef?: string;
  /** By lower-case resource id. */
  readonly createdGuids: Readonly<Record<string, string>>;
  /** Of what was adopted, alike. */
  readonly adoptedGuids: Readonly<Record<string, string>>;
  /**
   * Stores what is there, and what was found to be this run's, then sends the write. Nothing is
   * sent when storing fails or the signal has aborted; `work` does not get the signal, because a write
   * that is cut off may take effect.
   */
  readonly send: <T>(
    before: JsonObject | null,
    work: () => Promise<T>,
    options?: { readonly found?: CreatedResource },
  ) => Promise<T>;
  /**
   * Waits as long as a request waits for its answer: a write whose answer never came may be on its way still, from
   * a process that stood still.
   */
  readonly awaitLateWrite: () => Promise<void>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}
