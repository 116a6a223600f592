import { Refusal } from '../server/Refusal';

/**
 * The refusal of a control request, with the reason as it was thrown or as text.
 *
 * @public
 */
export function invalidControl(reason: unknown): Refusal {
  return new Refusal('InvalidControl', {
    message: reason instanceof Error ? reason.message : String(reason),
  });
}
