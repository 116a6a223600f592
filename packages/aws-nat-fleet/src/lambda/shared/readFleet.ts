import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { Fleet, parameters, parseFleet } from '../../contract';

/** The fleet document of an environment, as it is now. */
export async function readFleet(
  ssm: SSMClient,
  environment: string,
): Promise<Fleet> {
  const name = parameters(environment).fleet;
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
  return parseFleet(Parameter?.Value ?? '', name);
}
