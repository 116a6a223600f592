import { FaultList } from './FaultList';

const put = { method: 'PUT', path: '/a/natGateways/n?api-version=1' };

describe('FaultList', () => {
  it('strikes once, at the first match, by default', () => {
    const faults = new FaultList();
    faults.add({ method: 'put', path: 'NATGATEWAYS' });
    expect([faults.take(put).length, faults.take(put).length]).toEqual([1, 0]);
  });

  it('waits for the nth match and strikes so many times', () => {
    const faults = new FaultList();
    faults.add({ path: /natGateways\/n\?/, nth: 2, times: 2 });
    const struck = [1, 2, 3, 4].map(() => faults.take(put).length);
    expect(struck).toEqual([0, 1, 1, 0]);
  });

  it('leaves other requests alone', () => {
    const faults = new FaultList();
    faults.add({ method: 'GET' });
    faults.add({ path: 'subnets' });
    expect(faults.take(put)).toEqual([]);
  });

  it('is taken away by what add gave, and by clear', () => {
    const faults = new FaultList();
    const remove = faults.add({ times: Infinity });
    faults.add({ times: Infinity });
    expect(faults.take(put)).toHaveLength(2);
    remove();
    expect(faults.take(put)).toHaveLength(1);
    faults.clear();
    expect(faults.take(put)).toHaveLength(0);
  });

  it('strikes as often as its probability says, the same in each run of a seed', () => {
    const run = (seed: number) => {
      const faults = new FaultList();
      faults.add({ probability: 0.3, times: Infinity, seed });
      return Array.from({ length: 1000 }, () => faults.take(put).length);
    };
    const count = run(1).reduce((sum, struck) => sum + struck, 0);
    expect(count).toBeGreaterThan(250);
    expect(count).toBeLessThan(350);
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
  });

  it('counts only strikes against its times when it is not certain', () => {
    const faults = new FaultList();
    faults.add({ probability: 0.5, times: 3 });
    const struck = Array.from({ length: 100 }, () => faults.take(put).length);
    expect(struck.filter(Boolean)).toHaveLength(3);
    expect(faults.entries()[0]).toMatchObject({ matched: 100, struck: 3 });
  });

  it('is taken away by its id', () => {
    const faults = new FaultList();
    faults.add({ times: Infinity });
    const [{ id }] = faults.entries();
    expect([faults.remove(id), faults.remove(id)]).toEqual([true, false]);
    expect(faults.take(put)).toEqual([]);
  });

  it('counts a pattern with a global flag from its beginning each time', () => {
    const faults = new FaultList();
    faults.add({ path: /natGateways/g, times: Infinity });
    expect([faults.take(put).length, faults.take(put).length]).toEqual([1, 1]);
  });
});
