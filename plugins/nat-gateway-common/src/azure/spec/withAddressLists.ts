const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A document of before the addresses of a gateway were a list gives one part alone: it becomes a list of
 * one. Any other is left as it is.
 *
 * @internal
 */
export function withAddressLists(document: unknown): unknown {
  if (!isObject(document) || !isObject(document.spec)) return document;
  const { spec } = document;
  if (!Array.isArray(spec.gateways)) return document;
  const gateways = spec.gateways.map((gateway: unknown) =>
    isObject(gateway) && isObject(gateway.addresses)
      ? { ...gateway, addresses: [gateway.addresses] }
      : gateway,
  );
  return { ...document, spec: { ...spec, gateways } };
}
