import { specChangeYaml } from './specChangeYaml';

describe('specChangeYaml', () => {
  it('quotes names, so that they stay names whatever they look like', () => {
    expect(
      specChangeYaml({
        kind: 'AzureNatGateway',
        gatewayName: '007',
        set: { idleTimeoutMinutes: 4, subnets: ['/a/subnets/1', 'no: #"x"'] },
      }),
    ).toBe(
      `kind: AzureNatGateway
spec:
  gateways:
    - name: "007"
      idleTimeoutMinutes: 4
      subnets:
        - "/a/subnets/1"
        - "no: #\\"x\\""
`,
    );
  });

  it('leaves out what does not change', () => {
    expect(
      specChangeYaml({
        kind: 'AzureNatGateway',
        gatewayName: 'nat',
        set: { idleTimeoutMinutes: 4 },
      }),
    ).not.toContain('subnets');
  });
});
