import { judgeZone, ZoneEvidence } from './judgeZone';

const now = new Date('2026-11-20T12:00:00Z');
const probe = (verdict: 'healthy' | 'unhealthy', secondsAgo: number) => ({
  verdict,
  rounds: 2,
  at: new Date(now.getTime() - secondsAgo * 1000).toISOString(),
});
const running = { id: 'i-1', state: 'running' };
const evidence: ZoneEvidence = {
  instance: running,
  leaving: undefined,
  probe: probe('healthy', 30),
  target: undefined,
  alarm: undefined,
};
const silent = { ...evidence, probe: probe('healthy', 151) };

it.each<[string, ZoneEvidence, string, string]>([
  ['a fresh probe decides', evidence, 'healthy', 'probe: healthy for 2 rounds'],
  [
    'also when it fails',
    { ...evidence, probe: probe('unhealthy', 30) },
    'unhealthy',
    'probe: unhealthy for 2 rounds',
  ],
  [
    'whatever others say',
    { ...evidence, target: 'unhealthy', alarm: 'x' },
    'healthy',
    'probe: healthy for 2 rounds',
  ],
  [
    'no holder',
    { ...evidence, instance: undefined },
    'unhealthy',
    'no instance holds the NAT interface',
  ],
  [
    'a stopping one',
    { ...evidence, instance: { id: 'i-1', state: 'stopping' } },
    'unhealthy',
    'instance i-1 is stopping',
  ],
  ['an end', { ...evidence, leaving: 'stopping' }, 'unhealthy', 'stopping'],
  ['silence', silent, 'unknown', 'probe silent'],
  [
    'no probe at all',
    { ...evidence, probe: undefined },
    'unknown',
    'probe silent',
  ],
  [
    'silence and an unhealthy target',
    { ...silent, target: 'unhealthy' },
    'unknown',
    'probe silent',
  ],
  [
    'silence and an alarm',
    { ...silent, alarm: 'x' },
    'unknown',
    'probe silent',
  ],
  [
    'silence and both',
    { ...silent, target: 'unhealthy', alarm: 'x' },
    'unhealthy',
    'probe silent, target unhealthy, alarm x',
  ],
])('%s', (_, given, verdict, reason) => {
  expect(judgeZone(given, now)).toEqual({ verdict, reason });
});
