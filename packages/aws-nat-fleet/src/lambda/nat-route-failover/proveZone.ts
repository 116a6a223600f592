import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { names, probeReport } from '../../contract';

/**
 * Whether the NAT of a zone forwards now: invokes its probe for one round. If the invocation fails,
 * nothing is proven.
 */
export async function proveZone(
  lambda: LambdaClient,
  environment: string,
  zone: string,
): Promise<{ readonly isHealthy: boolean; readonly evidence: unknown }> {
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
    return { isHealthy: false, evidence: `${error}` };
  }
}
