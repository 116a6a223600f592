/**
 * How Azure spells whether a gateway translates from IPv6 to IPv4.
 *
 * @internal
 */
export const nat64State = (isOn: boolean): 'Enabled' | 'Disabled' =>
  isOn ? 'Enabled' : 'Disabled';
