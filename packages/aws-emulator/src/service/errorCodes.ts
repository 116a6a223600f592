/** One code for all mistakes in parameters. */
const parameters = (code: string) => ({
  unknownParameter: code,
  missingParameter: code,
  invalidValue: code,
});

const query = {
  ...parameters('ValidationError'),
  unknownAction: 'InvalidAction',
  unauthorized: 'AccessDenied 403',
  badKey: 'InvalidClientTokenId 403',
  badSignature: 'SignatureDoesNotMatch 403',
  expired: 'ExpiredToken 403',
  throttled: 'Throttling',
};

/**
 * The codes of a service for the errors that every service has, and their status if it is not 400.
 *
 * Source: the page "Common errors" in the API reference of each service. Codes that it does not list are assumed. @internal
 */
export type ErrorCodes = Readonly<Record<keyof typeof query, string>>;

const json: ErrorCodes = {
  ...parameters('ValidationException'),
  unknownAction: 'UnknownOperationException',
  unauthorized: 'AccessDeniedException',
  badKey: 'UnrecognizedClientException',
  badSignature: 'InvalidSignatureException',
  expired: 'ExpiredTokenException',
  throttled: 'ThrottlingException',
};

const rest: ErrorCodes = {
  ...parameters('InvalidParameterValueException'),
  unknownAction: 'UnknownOperationException 404',
  unauthorized: 'AccessDeniedException 403',
  badKey: 'UnrecognizedClientException 403',
  badSignature: 'InvalidSignatureException 403',
  expired: 'ExpiredTokenException 403',
  throttled: 'TooManyRequestsException 429',
};

/** The codes of each service. @internal */
export const errorCodes = {
  /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
  ec2: {
    unknownAction: 'InvalidAction',
    unknownParameter: 'UnknownParameter',
    missingParameter: 'MissingParameter',
    invalidValue: 'InvalidParameterValue',
    unauthorized: 'UnauthorizedOperation 403',
    badKey: 'AuthFailure 401',
    badSignature: 'AuthFailure 401',
    expired: 'RequestExpired',
    throttled: 'RequestLimitExceeded 503',
  },
  query,
  sns: {
    ...query,
    ...parameters('InvalidParameter'),
    unauthorized: 'AuthorizationError 403',
    throttled: 'Throttled 429',
  },
  cloudWatch: {
    ...query,
    unknownAction: 'UnknownOperationException 404',
    missingParameter: 'MissingParameter',
    unknownParameter: 'InvalidParameterCombination',
    invalidValue: 'InvalidParameterValue',
  },
  json,
  rest,
  eks: {
    ...rest,
    ...parameters('InvalidParameterException'),
    throttled: 'ThrottlingException 429',
  },
} as const satisfies Readonly<Record<string, ErrorCodes>>;
