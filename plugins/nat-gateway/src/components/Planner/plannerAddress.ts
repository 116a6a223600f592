import { closeKinds } from './closeKinds';
import type { PlannerSettings } from './PlannerSettings';
import { settingBounds } from './settingBounds';

const names = Object.keys(settingBounds) as (keyof typeof settingBounds)[];

/**
 * The settings that a page's address carries; what the planner does not take is left out, as an address may be old
 * or written by hand.
 *
 * @internal
 */
export function readPlannerSettings(
  address: URLSearchParams,
): Partial<PlannerSettings> {
  const closes = closeKinds.find(kind => kind === address.get('closes'));
  return {
    ...Object.fromEntries(
      names.flatMap(name => {
        const { min, max, isWhole } = settingBounds[name];
        const text = address.get(name);
        const value = Number(text);
        const isTaken =
          text !== null &&
          text.trim() !== '' &&
          value >= min &&
          value <= max &&
          (!isWhole || Number.isInteger(value));
        return isTaken ? [[name, value]] : [];
      }),
    ),
    ...(closes && { closes }),
  };
}

/**
 * The address of a page with these settings in it; all else in it stays.
 *
 * @internal
 */
export function writePlannerSettings(
  address: URLSearchParams,
  { settings }: { readonly settings: Partial<PlannerSettings> },
): URLSearchParams {
  const written = new URLSearchParams(address);
  for (const name of [...names, 'closes'] as const) {
    const value = settings[name];
    if (value === undefined) written.delete(name);
    else written.set(name, String(value));
  }
  return written;
}
