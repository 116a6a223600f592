/** Calls that the Lambda service makes for a function with the function's role, not its code. */
export const ofTheService: Readonly<Record<string, readonly string[]>> = {
  'nat-health-probe': [
    'ec2:AssignPrivateIpAddresses',
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSubnets',
    'ec2:UnassignPrivateIpAddresses',
    'lambda:InvokeFunction',
  ],
};
