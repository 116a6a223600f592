import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { names, probeReport } from '../../contract';

/** Whether the NAT of a zone forwards. */
export interface ZoneProof {
  readonly isHealthy: boolean;
  readonly evidence: unknown;
  /** The probe could not be asked: nothing is proven. */
  readonly isUnknown?: true;
}

/** Whether the NAT of a zone forwards now: invokes its probe for one round. */
export async function proveZone(
  lambda: LambdaClient,
  environment: string,
  zone: string,
): Promise<ZoneProof> {
  try {
    const { Payload, FunctionError } = await lambda.send(
      new InvokeCommand({
        FunctionName: names(environment).probeFunction(zone),
        InvocationType: 'RequestResponse',
        Payload: JSON.stringify({ once: true }),
      }),
    );
    const text = Buffer.from(Payload ?? []).toString();
    if (FunctionError) return { isHealthy: false, evidence: text };
    const report = probeReport.parse(JSON.parse(text));
    return {
      isHealthy: report.zone === zone && report.verdict === 'healthy',
      evidence: report.evidence,
    };
  } catch (error) {
    return { isHealthy: false, evidence: `${error}`, isUnknown: true };
  }
}
