import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { AzureError } from '../errors/AzureError';
import { refuseUnmodelled } from './refuseUnmodelled';
import type { ResourceWrite } from './ResourceType';

/** https://learn.microsoft.com/rest/api/virtualnetwork/public-ip-addresses and `CheckDnsNameAvailability` of the same: 3 to 63 of these. */
const label = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

/**
 * The DNS settings of a public IP address: a label becomes a full name, which no other address of the region may have.
 *
 * @internal
 */
export function acceptDnsSettings(
  properties: JsonObject,
  { cloud, id, location }: Pick<ResourceWrite, 'cloud' | 'id' | 'location'>,
): JsonObject {
  refuseUnmodelled(properties, {
    id: id.id,
    paths: ['dnsSettings.domainNameLabelScope', 'dnsSettings.reverseFqdn'],
  });
  const { domainNameLabel } =
    readObject(properties, {
      key: 'dnsSettings',
      path: 'properties.dnsSettings',
    }) ?? {};
  if (domainNameLabel === undefined || domainNameLabel === null) {
    return {};
  }
  if (typeof domainNameLabel !== 'string' || !label.test(domainNameLabel)) {
    throw emulatorRefusal('DomainNameLabelInvalid', {
      message: `Public IP address ${id.id} has the label '${String(
        domainNameLabel,
      )}': it must be 3 to 63 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.`,
    });
  }
  const fqdn = `${domainNameLabel}.${location}.cloudapp.azure.com`;
  const isTaken = cloud.store
    .list('Microsoft.Network/publicIPAddresses')
    .some(
      other =>
        other.id.toLowerCase() !== id.id.toLowerCase() &&
        isJsonObject(other.properties.dnsSettings) &&
        other.properties.dnsSettings.fqdn === fqdn,
    );
  if (isTaken) {
    throw new AzureError('DnsRecordInUse', { name: fqdn });
  }
  return { dnsSettings: { domainNameLabel, fqdn } };
}
