import { parseCidr } from './parseCidr';

describe('parseCidr', () => {
  it('returns the first and last address', () => {
    expect(parseCidr('0.0.1.0/24')).toEqual({ first: 256, last: 511 });
  });

  it.each(['10.0.0.1/24', '10.0.0/24', '256.0.0.0/8', '10.0.0.0/33', 'text'])(
    'does not take %s',
    cidr => {
      expect(parseCidr(cidr)).toBeUndefined();
    },
  );
});
