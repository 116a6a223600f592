import type { Cloud } from '../cloud/Cloud';
import type { Item } from '../state/State';
import { allotPrivateIp } from './allotPrivateIp';

/** Creates an interface in a subnet, with AWS's defaults for values that are not given. @internal */
export function createInterface(
  cloud: Cloud,
  options: Partial<Item<'networkInterfaces'>> & {
    readonly subnet: Item<'subnets'>;
  },
): Item<'networkInterfaces'> {
  const { subnet, ...given } = options;
  return cloud.put('networkInterfaces', {
    id: cloud.nextId('eni'),
    subnetId: subnet.id,
    sourceDestCheck: true,
    securityGroupIds: [],
    description: '',
    interfaceType: 'interface',
    isRequesterManaged: false,
    connectionTracking: {},
    tags: {},
    ...given,
    addresses: given.addresses ?? [allotPrivateIp(cloud.state, subnet)],
  });
}
