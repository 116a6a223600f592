import { demandOf } from './demandOf';
import type { TrafficModel } from './TrafficModel';

const at = (model: TrafficModel, minute: number, idleTimeoutMinutes = 4) =>
  demandOf(
    {
      name: 'w',
      source: '/gateway',
      model,
      udpShare: 0.5,
      lifetimeSeconds: 30,
      abandonedShare: 0.25,
      destinations: [],
      podShare: 0,
      bytesPerConnection: 0,
    },
    { noise: () => 0, minute, idleTimeoutMinutes },
  );

describe('demandOf', () => {
  it('holds a port for the life of a connection, and until the idle timeout when it is abandoned', () => {
    const steady: TrafficModel = {
      kind: 'steady',
      connectionsPerMinute: 100,
      noise: 0,
    };
    expect(at(steady, 0)).toEqual({
      tcp: { opened: 100, active: 150, kept: 0 },
      udp: { opened: 50, active: 225, kept: 0 },
    });
    expect(at(steady, 0, 10).tcp.active).toBe(300);
    expect(at(steady, 0, 10).udp.active).toBe(225);
  });

  it('leaks connections that hold their ports until the restart', () => {
    const leak: TrafficModel = {
      kind: 'connectionLeak',
      connectionsPerMinute: 100,
      leakedShare: 0.1,
      restartEveryHours: 24,
      noise: 0,
    };
    expect(
      [0, 1, 60, 1439, 1440].map(minute => at(leak, minute).tcp.kept),
    ).toEqual([0, 10, 600, 14_390, 0]);
    expect(at(leak, 60).tcp.opened).toBe(100);
    expect(at(leak, 60).tcp.active).toBe(750);
  });

  it('drops idle connections after a short timeout and opens them again, and keeps them with a long one', () => {
    const idle: TrafficModel = {
      kind: 'longIdle',
      connections: 3000,
      usedEveryMinutes: 30,
      noise: 0,
    };
    expect(at(idle, 0, 4).tcp).toEqual({ opened: 100, kept: 0, active: 550 });
    const kept = at(idle, 0, 30).tcp;
    expect(kept.kept).toBe(3000);
    expect(kept.opened).toBeLessThan(3);
  });
});
