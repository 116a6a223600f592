/** What the emulator is there for, as patterns of a path behind `/providers/`; all else is another service. */
const readAndWritten = [
  /^microsoft\.network\/(virtualnetworks|publicipaddresses|publicipprefixes|natgateways|routetables|networksecuritygroups|loadbalancers)(\/|$)/,
  /^microsoft\.network\/locations\//,
  /^microsoft\.network\/skus$/,
  /^microsoft\.containerservice\/managedclusters(\/[^/]+(\/agentpools(\/[^/]+)?)?)?$/,
  /^microsoft\.containerservice\/locations\//,
  /^microsoft\.authorization\/(locks|permissions)/,
  /^microsoft\.policyinsights\/checkpolicyrestrictions/,
  /^microsoft\.[a-z]+$/,
];
const onlyRead = [/^microsoft\.compute\/virtualmachinescalesets(\/|$)/];
const measured = /\/microsoft\.network\/(natgateways|loadbalancers)\/[^/]+$/;

/**
 * The service that a path asks for when the emulator does not have that service; `undefined` when the emulator must answer.
 *
 * @internal
 */
export function outsideTheList(
  pathname: string,
  options: { readonly method: string },
): string | undefined {
  const path = decodeURIComponent(pathname).toLowerCase();
  if (path.startsWith('/operation')) {
    return undefined; // A cut URI whose beginning stands in the headers that led there.
  }
  const at = path.lastIndexOf('/providers/');
  if (at < 0) {
    return /^\/(subscriptions|[^/]+\/(v2\.0|oauth2|\.well-known)|common\/discovery|api\/retail\/prices)(\/|$)/.test(
      path,
    )
      ? undefined
      : path;
  }
  const asked = path.slice(at + '/providers/'.length);
  if (/^microsoft\.insights\/metric(s|definitions|namespaces)$/.test(asked)) {
    return measured.test(path.slice(0, at)) ? undefined : named(pathname);
  }
  const known =
    readAndWritten.some(pattern => pattern.test(asked)) ||
    (options.method === 'GET' && onlyRead.some(pattern => pattern.test(asked)));
  return known ? undefined : named(pathname);
}

/** `Microsoft.Compute/virtualMachines`, with the names left out. */
function named(pathname: string): string {
  return (
    /\/providers\/([^/]+\/[^/]+)/i.exec(decodeURIComponent(pathname))?.[1] ??
    pathname
  );
}
