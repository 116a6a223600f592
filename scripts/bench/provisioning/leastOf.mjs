// Needs Backstage's transform of Node modules: the emulator's own rules are TypeScript.
import rules from '../../../packages/azure-emulator/src/operations/operationMilliseconds.ts';

const POLL_MILLISECONDS = 2000;

/** The type and the name of what an id or path is about; of a subnet, the name of its network. */
function readPath(path) {
  const [, provider] = path.split('/providers/');
  const [namespace, type, name, child] = provider.split('/');
  return {
    type: [namespace, type, child].filter(Boolean).join('/'),
    name: name.toLowerCase(),
  };
}

/** Until the first poll at which a write can have ended, and how many polls that takes. */
function waitFor({ type, operationId }) {
  const milliseconds = rules.operationMilliseconds('realistic', {
    type,
    verb: type.endsWith('/subnets') ? 'update' : 'create',
    operationId,
  });
  const polls = Math.ceil(milliseconds / POLL_MILLISECONDS);
  return { milliseconds: polls * POLL_MILLISECONDS, polls };
}

/**
 * The least that a job can take by the emulator's own rules, from the operations that it has begun. The addresses and
 * prefixes of a region come at once, then its gateway, then its subnets one after the other, since they share a
 * network; regions go at once. No read and no request takes time in it. Its requests are a token; each write and its polls;
 * and for each subnet one read, to keep what is not ours.
 */
export function leastOf(journal, { regions }) {
  const writes = journal
    .filter(({ operationId }) => operationId)
    .map(({ path, operationId }) => ({
      ...readPath(path),
      ...waitFor({ ...readPath(path), operationId }),
    }));
  const times = (region, pattern) =>
    writes
      .filter(({ name, type }) => name.includes(region) && pattern.test(type))
      .map(({ milliseconds }) => milliseconds);
  return {
    milliseconds: Math.max(
      ...regions.map(
        region =>
          Math.max(0, ...times(region, /publicIP/)) +
          Math.max(...times(region, /natGateways$/)) +
          times(region, /subnets$/).reduce((sum, each) => sum + each, 0),
      ),
    ),
    requests:
      1 +
      writes.reduce((sum, { polls }) => sum + 1 + polls, 0) +
      writes.filter(({ type }) => type.endsWith('/subnets')).length,
  };
}
