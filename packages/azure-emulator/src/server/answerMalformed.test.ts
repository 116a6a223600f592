import { connect } from 'node:tls';
import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

describe('what is no request', () => {
  let azure: AzureEmulator;

  beforeAll(async () => {
    azure = await startAzureEmulator({ scenario: smallScenario() });
  });

  afterAll(async () => {
    await azure.stop();
  });

  /** Sends a text unchanged, and reads until the other side ends the connection. */
  const send = async (text: string) => {
    const { hostname, port } = new URL(azure.endpoint);
    const socket = connect({
      host: hostname,
      port: Number(port),
      ca: azure.ca,
    });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.write(text);
    await new Promise((resolve, reject) => {
      socket.on('end', resolve);
      socket.on('error', reject);
    });
    const [head, body] = Buffer.concat(chunks).toString().split('\r\n\r\n');
    const { error } = JSON.parse(body) as { error: JsonObject };
    return {
      status: Number(head.split(' ')[1]),
      head,
      code: error.code,
      message: error.message,
    };
  };

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 405, 'MethodNotAllowed'],
    [
      'an unknown method',
      'FOO / HTTP/1.1\r\nHost: x\r\n\r\n',
      405,
      'MethodNotAllowed',
    ],
    [
      'CONNECT',
      'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n',
      405,
      'MethodNotAllowed',
    ],
    [
      'a broken header',
      'GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n',
      400,
      'MalformedRequest',
    ],
    ['an unknown version', 'GET / HTTP/9.9\r\n\r\n', 400, 'MalformedRequest'],
    [
      'two lengths',
      'PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
      'MalformedRequest',
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nx-long: ${'x'.repeat(200_000)}\r\n\r\n`,
      431,
      'HeadersTooLarge',
    ],
    [
      'an expectation',
      'PUT / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nContent-Length: 0\r\n\r\n',
      417,
      'ExpectationFailed',
    ],
    [
      'no host',
      'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
      400,
      'MalformedRequest',
    ],
  ])('is refused with a body: %s', async (_, text, status, code) => {
    const answer = await send(text);
    expect([answer.status, answer.code]).toEqual([
      status,
      `AzureEmulator.${code}`,
    ]);
    expect(String(answer.message).length).toBeGreaterThan(10);
    expect(answer.head).toMatch(/^content-type: application\/json/im);
    expect(answer.head).toMatch(/^connection: close/im);
  });

  it('does not keep others from being answered', async () => {
    await send('hello\r\n\r\n');
    const arm = await ArmSession.open(azure);
    expect((await arm.get('rg')).status).toBe(200);
  });
});
