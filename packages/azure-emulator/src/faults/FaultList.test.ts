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

  it('counts a pattern with a global flag from its beginning each time', () => {
    const faults = new FaultList();
    faults.add({ path: /natGateways/g, times: Infinity });
    expect([faults.take(put).length, faults.take(put).length]).toEqual([1, 1]);
  });
});
