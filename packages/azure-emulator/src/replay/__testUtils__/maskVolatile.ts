/**
 * A text without what differs from run to run: GUIDs, hosts, signatures of operation URLs and the opaque keys of a resource group's deletion.
 *
 * @internal
 */
export function maskVolatile(text: string): string {
  return text
    .replace(/https:\/\/[^/]+/g, 'https://host')
    .replace(
      /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
      '{guid}',
    )
    .replace(/(\/operationresults\/)(?!\{guid\})[^/?]+/g, '$1{guid}')
    .replace(/(\?api-version=[\w-]+)&[^ ]*$/, '$1');
}
