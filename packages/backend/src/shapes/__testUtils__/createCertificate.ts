import { generate } from 'selfsigned';

/**
 * A self-signed certificate for this machine.
 *
 * @internal
 */
export async function createCertificate(): Promise<{
  readonly cert: string;
  readonly key: string;
}> {
  const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { cert: made.cert, key: made.private };
}
