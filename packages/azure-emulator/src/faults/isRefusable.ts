import type { RefusalKind } from './RefusalKind';

/** What is not here is met by every request. */
const methods: Readonly<Partial<Record<RefusalKind, readonly string[]>>> = {
  quota: ['PUT'],
  policy: ['PUT', 'PATCH'],
  lock: ['PUT', 'PATCH', 'DELETE'],
  readOnlySubscription: ['PUT', 'PATCH'],
};

/**
 * Whether Azure ever refuses a request of this method in this way: a quota is met by what creates, a policy's `deny` and a disabled subscription by what creates or changes, a lock by every write.
 *
 * @internal
 */
export function isRefusable(method: string, kind: RefusalKind): boolean {
  return methods[kind]?.includes(method) ?? true;
}
