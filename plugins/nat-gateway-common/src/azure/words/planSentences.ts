/**
 * What a plan changes that is so on Azure only.
 *
 * @internal
 */
export const planSentences = {
  failedRepaired:
    'The last write failed, so Azure may not do yet what it shows; new connections may leave with other addresses once it does.',
  gatewayRetired:
    '{{gateway}} is deleted in the end: once its subnets leave by {{by}}, the run waits for another acknowledgement. {{addresses}}',
  idleTimeoutShorter:
    'A silent TCP connection is forgotten after {{after}} min then; today after {{before}} min ({{carriedBy}}). Send keep-alives from the applications before the move, or ask for a longer idle timeout, which holds more ports.',
  networkOfOtherTool:
    '{{tool}} manages the virtual network {{network}} ({{mark}}): declare the change there too, or it is taken back when that runs next.',
  subnetCreated: 'nothing: it is created',
  subnetsChangeGateway:
    'New connections leave with the gateway’s addresses as soon as a subnet is attached; connections that are open through the replaced gateway may break and have to be opened again. An AKS cluster’s outboundType stays as it is, unless the Spec gives it another.',
  subnetsMove:
    'New connections leave with the gateway’s addresses as soon as a subnet is attached; connections that are open may be reset and have to be opened again. An AKS cluster’s outboundType stays as it is, unless the Spec gives it another.',
} as const;
