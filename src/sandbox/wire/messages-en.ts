// Tencent's messages in English, from the table of common error codes of its international documentation. The codes of
// eSign have none, since eSign is not sold abroad.

export const englishMessages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AuthFailure: 'CAM signature/authentication error.',
    'AuthFailure.InvalidAuthorization': '`Authorization` in the request header is invalid.',
    'AuthFailure.InvalidSecretId': 'Invalid key (not a TencentCloud API key type).',
    'AuthFailure.SecretIdNotFound':
      'Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.',
    'AuthFailure.SignatureExpire':
      'Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.',
    'AuthFailure.SignatureFailure':
      'Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.',
    'AuthFailure.TokenFailure': 'Token error.',
    'AuthFailure.UnauthorizedOperation':
      'The request is not authorized. For more information, see the CAM documentation.',
    FailedOperation: 'Operation failed.',
    InternalError: 'Internal error.',
    InvalidAction: 'The API does not exist.',
    InvalidParameter: 'Incorrect parameter.',
    InvalidParameterValue: 'Invalid parameter value.',
    InvalidRequest: 'The multipart format of the request body is incorrect.',
    LimitExceeded: 'Quota limit exceeded.',
    MissingParameter: 'A parameter is missing.',
    NoSuchProduct: 'The product does not exist.',
    NoSuchVersion: 'The API version does not exist.',
    RequestLimitExceeded: 'The number of requests exceeds the frequency limit.',
    RequestSizeLimitExceeded: 'The request size exceeds the upper limit.',
    ResourceInUse: 'Resource is in use.',
    ResourceInsufficient: 'Insufficient resource.',
    ResourceNotFound: 'The resource does not exist.',
    ResourceUnavailable: 'Resource is unavailable.',
    UnauthorizedOperation: 'Unauthorized operation.',
    UnknownParameter: 'Unknown parameter.',
    UnsupportedOperation: 'Unsupported operation.',
    UnsupportedProtocol: 'HTTP(S) request protocol error; only GET and POST requests are supported.',
    UnsupportedRegion: 'API does not support the requested region.',
  }),
)
