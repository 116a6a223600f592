import type { JsonObject } from '@backstage/types';
import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type BeginContext,
  type BegunOperation,
  CloudError,
  unwritten,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { TestCloud } from './TestCloud';

const noMatter = async () => undefined;

function refuse(code: string, resourceId: string): CloudError {
  return unwritten(
    new CloudError(`The test cloud refuses: ${code}.`, {
      code,
      resourceId,
      statusCode: 409,
      wayOut: 'Use another name.',
    }),
  );
}

/**
 * Writes one step to the test cloud, as a provider has to: idempotent, only to what is ours where
 * it deletes, and never under what is in use. Kinds: `create`, `set`, `restore`, `delete`.
 *
 * @internal
 */
export async function beginTestWrite(
  cloud: TestCloud,
  options: { readonly step: Step; readonly context: BeginContext },
): Promise<BegunOperation> {
  const { step, context } = options;
  const { resourceId: id, input, kind } = step;
  const storeBefore = context.storeBefore ?? noMatter;
  const standing = cloud.resources.get(id);
  const operation = { key: step.key, kind, resourceId: id };

  if (kind === 'create') {
    if (standing && standing.tags.run !== context.runId) {
      throw refuse('NameTaken', id);
    }
    if (!standing) {
      await storeBefore(null);
      const properties = input.properties as JsonObject;
      const address = `20.0.${cloud.writes.length}.0/31`;
      cloud.create(id, {
        properties: 'address' in properties ? { address } : properties,
        tags: { run: context.runId },
      });
    }
    const resourceGuid = cloud.resources.get(id)?.guid ?? '';
    const created = { resourceId: id, resourceGuid };
    return { operation, before: null, created };
  }
  if (kind === 'delete') {
    if (standing) {
      const recorded = context.createdGuids[id];
      const isOurs = recorded
        ? recorded === standing.guid
        : standing.tags.run === context.runId;
      if (!isOurs) {
        throw refuse('NotOurs', id);
      }
      if (cloud.usersOf(id).length > 0) {
        throw refuse('InUse', id);
      }
      const found = { resourceId: id, resourceGuid: standing.guid };
      await storeBefore(standing.properties, recorded ? {} : { found });
      cloud.delete(id);
    }
    return { operation, before: standing?.properties ?? null };
  }
  if (!standing && kind === 'restore') {
    return { operation, before: null };
  }
  if (!standing) {
    throw refuse('NotFound', id);
  }
  const property = String(input.property);
  const present = standing.properties[property] ?? null;
  const before = { value: present };
  const due =
    kind === 'restore'
      ? present === input.onlyIf && present !== input.value
      : present !== input.value;
  if (due) {
    await storeBefore(before);
    cloud.change(id, { [property]: input.value });
  }
  return { operation, before };
}
