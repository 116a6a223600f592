import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readPlannerSettings, writePlannerSettings } from './plannerAddress';
import type { PlannerSettings } from './PlannerSettings';

/** Browsers refuse an address that changes with every move of a slider. */
const RESTS_FOR_MS = 300;

/**
 * The settings that a person changed. The page's address keeps them: it survives a reload and another theme, with
 * which Backstage mounts the page anew, and can be shared.
 *
 * @internal
 */
export function useKeptSettings(): [
  Partial<PlannerSettings>,
  (settings: Partial<PlannerSettings>) => void,
] {
  const [address, setAddress] = useSearchParams();
  const [settings, setSettings] = useState(() => readPlannerSettings(address));
  useEffect(() => {
    const written = writePlannerSettings(address, { settings });
    if (written.toString() === address.toString()) return undefined;
    const timer = setTimeout(
      () => setAddress(written, { replace: true }),
      RESTS_FOR_MS,
    );
    return () => clearTimeout(timer);
  }, [address, setAddress, settings]);
  return [settings, setSettings];
}
