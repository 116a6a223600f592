const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

/** A value as XML inside an element: a list is a sequence of elements with the given name, dates are ISO 8601, undefined values are left out. @internal */
export function writeXml(
  value: unknown,
  options: { readonly listItem: 'item' | 'member' },
): string {
  const { listItem } = options;
  if (Array.isArray(value)) {
    return value
      .map(each => `<${listItem}>${writeXml(each, options)}</${listItem}>`)
      .join('');
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => `<${name}>${writeXml(each, options)}</${name}>`)
      .join('');
  }
  return (
    String(value)
      .replace(/[&<>"\r]/g, character => escapes[character])
      // XML 1.0 does not allow these characters, escaped or not.
      .replace(
        /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu,
        '\ufffd',
      )
  );
}
