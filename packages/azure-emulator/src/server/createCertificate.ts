import { isIP } from 'node:net';
import { generate } from 'selfsigned';

const lifetimeMilliseconds = 7 * 86_400_000;

/**
 * Makes a certificate authority and a server certificate signed by it, for this machine's loopback names and the given host.
 *
 * Real time, not the emulator's clock: TLS clients judge by their own.
 *
 * @internal
 */
export async function createCertificate(host: string): Promise<{
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}> {
  const notBeforeDate = new Date(Date.now() - 60_000);
  const common = {
    algorithm: 'sha256',
    keyType: 'ec' as const,
    notBeforeDate,
    notAfterDate: new Date(notBeforeDate.getTime() + lifetimeMilliseconds),
  };
  const authority = await generate(
    [{ name: 'commonName', value: 'Azure emulator, made at start' }],
    {
      ...common,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    },
  );
  const names = ['localhost', '127.0.0.1', '::1', host];
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...new Set(names)].map(name =>
          isIP(name)
            ? { type: 7 as const, ip: name }
            : { type: 2 as const, value: name },
        ),
      },
    ],
  });
  return {
    ca: authority.cert,
    certificate: server.cert,
    key: server.private,
  };
}
