/**
 * Errors of AKS that no request can meet here, with the reason.
 *
 * @internal
 */
export const neverMet: Readonly<Record<string, string>> = {
  GetNATGatewayError:
    'AKS of the emulator can always read the gateway of a subnet',
  InvalidNATGatewayResourceID:
    'a subnet does not take an id that is not of a standing NAT gateway',
  NATGatewayNotFound:
    'a NAT gateway cannot be deleted while a subnet refers to it',
};
