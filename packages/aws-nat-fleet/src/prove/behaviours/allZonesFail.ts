import { setTimeout as wait } from 'node:timers/promises';
import { Behaviour, zone } from './Behaviour';

/** The destinations are down, not the NATs. */
export const allZonesFail: Behaviour = {
  what: 'every destination answers 503, for 5 s after both zones noticed',
  expected: 'no move, one alert for each zone',
  async play({ cloud, internet }) {
    await internet.call('setStatus', { status: 503 });
    await cloud.until(
      'both zones have alerted',
      () => cloud.announcements.length >= 2,
    );
    await wait(5_000);
    const news = cloud.announcements.map(({ kind }) => kind);
    return {
      seen: news.join(', '),
      isMet:
        news.length === 2 &&
        news.every(kind => kind === 'no-healthy-zone') &&
        cloud.carrierOf(zone) === zone,
    };
  },
};
