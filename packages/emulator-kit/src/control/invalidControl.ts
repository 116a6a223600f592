import { Refusal } from '../server/Refusal';

/**
 * The refusal of a control request; the reason is an error that was thrown, or a text.
 *
 * @public
 */
export function invalidControl(reason: unknown): Refusal {
  return new Refusal('InvalidControl', {
    message: reason instanceof Error ? reason.message : String(reason),
  });
}
