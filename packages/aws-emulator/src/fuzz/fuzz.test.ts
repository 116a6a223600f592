import { Agent } from 'node:http';
import { fuzz } from 'emulator-kit';
import type { AwsEmulator } from '../AwsEmulator';
import type { Service } from '../service/Service';
import { services } from '../services';
import { startAwsEmulator } from '../startAwsEmulator';
import { brokenInvariants } from './__testUtils__/brokenInvariants';
import { send } from './__testUtils__/send';
import { toRequest } from './__testUtils__/toRequest';
import { valueFor } from './__testUtils__/valueFor';

const count = process.env.TEST_LONG ? 40_000 : 5_000;
const seed = process.env.FUZZ_SEED ?? 'aws-emulator';
const timeoutMilliseconds = 600_000;

const signingNameOf = ({ name, signingName = name }: Service) => signingName;

describe('fuzz', () => {
  let aws: AwsEmulator;
  let agent: Agent;

  beforeAll(async () => {
    aws = await startAwsEmulator({
      clock: { now: () => new Date('2026-11-20T12:00:00Z') },
    });
    agent = new Agent({ keepAlive: true });
  });

  afterAll(async () => {
    agent.destroy();
    await aws.stop();
  });

  const idsNow = () =>
    (['instances', 'networkInterfaces', 'addresses', 'natGateways'] as const)
      .flatMap(kind => aws.state.list(kind))
      .flatMap(({ id }) => [id]);

  it(
    `answers ${count} requests as its services do, and stays whole`,
    async () => {
      const { credentials } = aws.clientConfig('root');
      const succeeded = new Set<string>();
      const codes = new Set<string>();
      let known = idsNow();
      await fuzz({
        count,
        seed,
        brokenInvariants: () => brokenInvariants(aws),
        async next(dice, index) {
          if (index % 50 === 0) {
            await aws.advance({ milliseconds: 3000 });
            known = idsNow();
          }
          if (index % 1000 === 999) {
            aws.reset();
          }
          const service = dice.pick(services);
          const action = dice.pick(service.actions);
          const asked = toRequest(service, {
            action,
            input: valueFor(action.input, { dice, known }) as Record<
              string,
              unknown
            >,
          });
          const isNonsense = dice.happens(0.05);
          return {
            action: action.name,
            signingName: signingNameOf(
              isNonsense ? dice.pick(services) : service,
            ),
            ...asked,
            ...(isNonsense
              ? {
                  body: dice.pick(['', '{', '[]', '\u0000', '&&=', asked.body]),
                }
              : {}),
          };
        },
        send: asked => send(aws, { agent, credentials, ...asked }),
        problemOf({ status, text }, { action }) {
          if (status < 300) {
            succeeded.add(action);
          }
          const code =
            /<Code>(\w[\w.]*)<\/Code>/.exec(text)?.[1] ??
            /"__type":"(\w+)"/.exec(text)?.[1];
          codes.add(code ?? '');
          return text.includes('The emulator has a mistake') ||
            (status >= 500 && code !== 'InsufficientInstanceCapacity') ||
            (status >= 400 && !code && !text.includes('"message"'))
            ? `${status} ${text.slice(0, 400)}`
            : undefined;
        },
      });
      // Not all requests may have been refused.
      const actions = services.flatMap(service => service.actions).length;
      expect(succeeded.size).toBeGreaterThan(actions / 2);
      expect(codes.size).toBeGreaterThan(30);
      expect(aws.journal.counts().total).toBeGreaterThan(0);
    },
    timeoutMilliseconds,
  );
});
