import { useEffect, useState } from 'react';

const tickMs = 15_000;

/**
 * The time, told anew four times a minute, so that ages on the screen stay true.
 *
 * @internal
 */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
