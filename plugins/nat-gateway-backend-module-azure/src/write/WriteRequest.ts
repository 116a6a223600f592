import type { JsonObject } from '@backstage/types';
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
  /** Awaited right before a write is sent; if it throws, nothing is sent. */
  readonly storeBefore: (before: JsonObject | null) => Promise<void>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}
