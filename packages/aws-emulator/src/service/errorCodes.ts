/**
 * The codes of a service for the errors that every service has, and their status if it is not 400.
 *
 * Source: the page "Common errors" in the API reference of each service. Codes that it does not list are assumed.
 *
 * @internal
 */
export interface ErrorCodes {
  readonly unknownAction: readonly [code: string, status?: number];
  readonly unknownParameter: readonly [code: string, status?: number];
  readonly missingParameter: readonly [code: string, status?: number];
  readonly invalidValue: readonly [code: string, status?: number];
  readonly unauthorized: readonly [code: string, status?: number];
  readonly badKey: readonly [code: string, status?: number];
  readonly badSignature: readonly [code: string, status?: number];
  readonly expired: readonly [code: string, status?: number];
  readonly throttled: readonly [code: string, status?: number];
}

const query: ErrorCodes = {
  unknownAction: ['InvalidAction'],
  unknownParameter: ['ValidationError'],
  missingParameter: ['ValidationError'],
  invalidValue: ['ValidationError'],
  unauthorized: ['AccessDenied', 403],
  badKey: ['InvalidClientTokenId', 403],
  badSignature: ['SignatureDoesNotMatch', 403],
  expired: ['ExpiredToken', 403],
  throttled: ['Throttling'],
};

const json: ErrorCodes = {
  unknownAction: ['UnknownOperationException'],
  unknownParameter: ['ValidationException'],
  missingParameter: ['ValidationException'],
  invalidValue: ['ValidationException'],
  unauthorized: ['AccessDeniedException'],
  badKey: ['UnrecognizedClientException'],
  badSignature: ['InvalidSignatureException'],
  expired: ['ExpiredTokenException'],
  throttled: ['ThrottlingException'],
};

/**
 * The codes of each service.
 *
 * @internal
 */
export const errorCodes = {
  /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
  ec2: {
    unknownAction: ['InvalidAction'],
    unknownParameter: ['UnknownParameter'],
    missingParameter: ['MissingParameter'],
    invalidValue: ['InvalidParameterValue'],
    unauthorized: ['UnauthorizedOperation', 403],
    badKey: ['AuthFailure', 401],
    badSignature: ['AuthFailure', 401],
    expired: ['RequestExpired'],
    throttled: ['RequestLimitExceeded', 503],
  },
  query,
  sns: {
    ...query,
    unknownParameter: ['InvalidParameter'],
    missingParameter: ['InvalidParameter'],
    invalidValue: ['InvalidParameter'],
    unauthorized: ['AuthorizationError', 403],
    throttled: ['Throttled', 429],
  },
  cloudWatch: {
    ...query,
    unknownAction: ['UnknownOperationException', 404],
    missingParameter: ['MissingParameter'],
    unknownParameter: ['InvalidParameterCombination'],
    invalidValue: ['InvalidParameterValue'],
  },
  json,
  rest: {
    ...json,
    unknownAction: ['UnknownOperationException', 404],
    unauthorized: ['AccessDeniedException', 403],
    badKey: ['UnrecognizedClientException', 403],
    badSignature: ['InvalidSignatureException', 403],
    expired: ['ExpiredTokenException', 403],
    throttled: ['TooManyRequestsException', 429],
    unknownParameter: ['InvalidParameterValueException'],
    missingParameter: ['InvalidParameterValueException'],
    invalidValue: ['InvalidParameterValueException'],
  },
  eks: {
    ...json,
    unknownAction: ['UnknownOperationException', 404],
    unauthorized: ['AccessDeniedException', 403],
    badKey: ['UnrecognizedClientException', 403],
    badSignature: ['InvalidSignatureException', 403],
    expired: ['ExpiredTokenException', 403],
    throttled: ['ThrottlingException', 429],
    unknownParameter: ['InvalidParameterException'],
    missingParameter: ['InvalidParameterException'],
    invalidValue: ['InvalidParameterException'],
  },
} as const satisfies Readonly<Record<string, ErrorCodes>>;
