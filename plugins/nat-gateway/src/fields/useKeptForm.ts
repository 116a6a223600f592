import { useEffect } from 'react';

/** What our fields fill in and read of each other; what others ask for is theirs to keep or not. */
const kept = [
  'cluster',
  'scope',
  'subnets',
  'name',
  'egress',
  'idleTimeoutMinutes',
  'tags',
];

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function givenIn(address: URL): object {
  try {
    return Object.fromEntries(
      entriesOf(JSON.parse(address.searchParams.get('formData') ?? '{}')),
    );
  } catch {
    return {};
  }
}

/**
 * Keeps what is filled in in the address of the page, from where the scaffolder fills a form in: after a reload
 * it is there again. A plan and what was acknowledged of it are not kept: they are asked for anew.
 *
 * @internal
 */
export function useKeptForm(formData: unknown): void {
  const filled = entriesOf(formData).filter(
    ([name, value]) => kept.includes(name) && value !== undefined,
  );
  const text = JSON.stringify(Object.fromEntries(filled));
  useEffect(() => {
    if (text === '{}') return;
    const address = new URL(window.location.href);
    const next = JSON.stringify({ ...givenIn(address), ...JSON.parse(text) });
    if (address.searchParams.get('formData') === next) return;
    address.searchParams.set('formData', next);
    window.history.replaceState(window.history.state, '', address);
  }, [text]);
}
