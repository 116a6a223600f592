import { NotFoundError } from '@backstage/errors';

/**
 * For questions that name no gateway.
 *
 * @internal
 */
export const noGateways = {
  get: async (id: string) => {
    throw new NotFoundError(`No gateway has the id ${id}`);
  },
};
