import type { Said } from '../words/Said';
import { say } from '../words/say';
import {
  ANNOTATION_AKS_CLUSTER_ID,
  ANNOTATION_NAT_GATEWAY_ID,
  ANNOTATION_SCALE_SET_ID,
  ANNOTATION_SUBNET_ID,
  ANNOTATION_VIRTUAL_NETWORK_ID,
} from './annotations';
import { parseArmId } from './spec/parseArmId';

const types = {
  [ANNOTATION_NAT_GATEWAY_ID]: 'Microsoft.Network/natGateways',
  [ANNOTATION_AKS_CLUSTER_ID]: 'Microsoft.ContainerService/managedClusters',
  [ANNOTATION_SCALE_SET_ID]: 'Microsoft.Compute/virtualMachineScaleSets',
  [ANNOTATION_SUBNET_ID]: 'Microsoft.Network/virtualNetworks/subnets',
  [ANNOTATION_VIRTUAL_NETWORK_ID]: 'Microsoft.Network/virtualNetworks',
} as const;

const sameType = (one: string, other: string) =>
  one.toLowerCase() === other.toLowerCase();

const patternOf = (type: string) => {
  const [provider, ...path] = type.split('/');
  return `/subscriptions/<id>/resourceGroups/<name>/providers/${provider}/${path
    .map(part => `${part}/<name>`)
    .join('/')}`;
};

/**
 * Why the value of an annotation is no resource id of the kind that the annotation takes; undefined
 * if it is one. Whether the resource exists is another question.
 *
 * @internal
 */
export function annotationProblem(
  value: string,
  options: { readonly annotation: keyof typeof types },
): Said | undefined {
  const expected = types[options.annotation];
  if (/^https?:/i.test(value)) return say('annotation.address', {});
  if (!value.includes('/')) return say('annotation.name', {});
  if (value.endsWith('/')) return say('annotation.slash', {});
  const id = parseArmId(value);
  if (!id) {
    return say('annotation.incomplete', { pattern: patternOf(expected) });
  }
  const type = `${id.provider}/${id.type}`;
  if (sameType(type, expected)) return undefined;
  const [annotation] =
    Object.entries(types).find(each => sameType(each[1], type)) ?? [];
  return annotation
    ? say('annotation.otherTypeElsewhere', { type, expected, annotation })
    : say('annotation.otherType', { type, expected });
}
