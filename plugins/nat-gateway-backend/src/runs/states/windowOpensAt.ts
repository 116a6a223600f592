import type { MaintenanceWindow } from '../../config/MaintenanceWindow';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The wall clock of a time zone, as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) =>
    Number(parts.find(part => part.type === type)?.value);
  return Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
}

/** When a wall clock shows a time. Where it is skipped in spring: as much later. */
function instantOf(wall: number, timeZone: string): number {
  const guess = wall - (wallClock(wall, timeZone) - wall);
  return guess + (wall - wallClock(guess, timeZone));
}

/**
 * When the next window opens; undefined: one is open, or there are none, so that runs may write at any time.
 *
 * @internal
 */
export function windowOpensAt(
  windows: readonly MaintenanceWindow[],
  options: { readonly now: Date },
): Date | undefined {
  const now = options.now.getTime();
  const starts = windows.flatMap(window => {
    const { timeZone, durationMinutes, startMinute, weekdays } = window;
    const today = Math.floor(wallClock(now, timeZone) / DAY) * DAY;
    // From the day before, whose window may last until today, to the same day of the next week.
    return Array.from({ length: 9 }, (_, index) => today + (index - 1) * DAY)
      .filter(day => weekdays.includes(new Date(day).getUTCDay() || 7))
      .map(day => {
        const start = instantOf(day + startMinute * MINUTE, timeZone);
        return { start, end: start + durationMinutes * MINUTE };
      });
  });
  if (starts.some(({ start, end }) => start <= now && now < end)) {
    return undefined;
  }
  const next = starts.map(({ start }) => start).filter(start => start > now);
  return next.length > 0 ? new Date(Math.min(...next)) : undefined;
}
