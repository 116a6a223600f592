import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A Spec with other values in one entry of `spec.gateways`; all else stays as it is.
 *
 * @internal
 */
export function withChange(
  spec: JsonObject,
  options: {
    /** Absent: the only one. */
    readonly gatewayName?: string;
    /** In the fields of the entry. */
    readonly set?: JsonObject;
  },
): JsonObject {
  const { gatewayName, set } = options;
  if (!set) {
    return spec;
  }
  const { gateways, ...wanted } = isObject(spec.spec) ? spec.spec : {};
  const entries = Array.isArray(gateways) ? gateways.filter(isObject) : [];
  const chosen = entries.filter(
    ({ name }) =>
      gatewayName === undefined ||
      String(name).toLowerCase() === gatewayName.toLowerCase(),
  );
  if (chosen.length !== 1) {
    const names = entries.map(({ name }) => String(name)).join(', ') || 'none';
    throw new InputError(
      gatewayName === undefined
        ? `The Spec has the gateways ${names}; say with gatewayName which one to change`
        : `The Spec has no gateway ${gatewayName}; it has ${names}`,
    );
  }
  return {
    ...spec,
    spec: {
      ...wanted,
      gateways: entries.map(entry =>
        entry === chosen[0] ? { ...entry, ...set } : entry,
      ),
    },
  };
}
