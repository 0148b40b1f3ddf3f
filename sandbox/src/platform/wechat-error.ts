/** WeChat's way to say no: a number, and a sentence that nobody should compare. */
export class WechatError extends Error {
  constructor(readonly errcode: number, readonly errmsg: string = ERRMSG[errcode] ?? 'error') {
    super(`${errcode} ${errmsg}`);
  }
}

const ERRMSG: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40035: 'invalid parameter',
  40037: 'invalid template_id',
  40056: 'invalid agentid',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40165: 'invalid weapp pagepath',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  40243: 'AppSecret is frozen',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43004: 'require subscribe',
  43101: 'user refuse to accept the msg',
  43104: 'this appid does not have permission',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45015: 'response out of time limit or subscription is canceled',
  45047: 'out of response count limit',
  47001: 'data format error',
  48001: 'api unauthorized',
  48002: 'user block',
  48006: 'forbid to clear quota because of reaching the limit',
  50005: 'user not follow',
  81013: 'user & party & tag all invalid',
  85079: 'no online release',
};
