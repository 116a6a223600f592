import { partOfPath } from './partOfPath';

describe('partOfPath', () => {
  it.each([
    ['spec.gateways[0].tags["a<b"]', 'tags'],
    ['metadata.name', 'name'],
    ['spec.gateways[0].subnets[1]', 'subnets'],
    ['spec.gateways[0]', undefined],
  ])('%s is written by %s', (path, part) => {
    expect(partOfPath(path)).toBe(part);
  });
});
