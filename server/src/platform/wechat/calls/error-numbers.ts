import type { RefusalReason } from '../wechat.errors.js';

/** What an error number of WeChat or WeCom asks of us. */
export type Meaning =
  | { does: 'refuse'; reason: RefusalReason; why: string }
  | { does: 'retry'; afterSeconds: number; mayHaveHappened?: true }
  | { does: 'renew-token' }
  | { does: 'accept' };

export type Meanings = Record<number, Meaning | undefined>;

const refuse = (reason: RefusalReason, why: string, ...numbers: number[]): [number, Meaning][] =>
  numbers.map((number) => [number, { does: 'refuse', reason, why }]);
const retry = (afterSeconds: number, ...numbers: number[]): [number, Meaning][] =>
  numbers.map((number) => [number, { does: 'retry', afterSeconds }]);

const MEANINGS: Meanings = Object.fromEntries([
  [-1, { does: 'retry', afterSeconds: 1, mayHaveHappened: true }],
  ...retry(1, 43108, 44990, 45033, 61450),
  ...retry(60, 45011, 45066),
  ...[40001, 40014, 42001].map((number): [number, Meaning] => [number, { does: 'renew-token' }]),

  ...refuse('used-code', '微信凭证已失效或已被使用，请对方重新进入小程序。', 40029, 40163),
  ...refuse('login-blocked', '微信判定此账号有风险，暂不允许登录。', 40226),

  ...refuse('no-credit', '对方没有再次授权接收订阅消息，需要等对方下次打开小程序时授权。', 43101),
  ...refuse('not-following', '对方没有关注服务号，收不到服务号消息。', 43004, 50005),
  ...refuse('blocked', '对方拒收服务号消息，或已被拉入黑名单。', 43019, 48002),
  ...refuse('bad-openid', '微信找不到这位接收人，请对方重新绑定微信。', 40003, 40031, 60111, 81013, 82001),
  ...refuse('window-closed', '已超出客服消息时限或条数，需要对方先在服务号里互动。', 45015, 45047),

  ...refuse('quota', '今天的发送额度已用完，明天恢复。', 45009, 44993, 85406),
  ...refuse('quota', '此模板已被微信限制发送，请在公众平台查看原因。', 43116),

  ...refuse('bad-template', '消息模板不存在或已被删除，请在设置里更换模板编号。', 40036, 40037, 40247),
  ...refuse('bad-field', '消息内容不符合模板的格式要求。', 47003),
  ...refuse('bad-page', '小程序页面不存在或尚未发布，请先发布小程序。', 41030, 40165, 40212, 85079, 85074),
  ...refuse('bad-scene', '小程序码的参数不符合微信要求。', 40129, 40169),
  ...refuse('codes-used-up', '永久二维码的数量已用完，微信不再发放。', 45029),
  ...refuse('bad-words', '消息含有营销内容或敏感词，被微信拦截，请修改文字。', 40249, 45168, 87014),

  ...refuse('not-allowed', '账号没有此接口的权限，请在公众平台确认认证和接口权限。', 48001, 40002, 60011, 301002, 40066, 43104, 85407),
  ...refuse('not-allowed', '账号的此项能力已被微信限制或封禁，请在公众平台处理。', 43107, 48004, 50002, 50004, 50007, 85408),
  ...refuse('bad-account', '微信账号的 AppID 或密钥不正确，请联系管理员检查设置。', 40013, 40125, 41002, 41004, 40056),
  ...refuse('bad-account', '账号密钥已被冻结，请在公众平台解冻。', 40243),
  ...refuse('bad-account', '服务器地址不在微信的 IP 白名单里，请联系管理员添加。', 40164, 60020, 89503, 89506, 89507),
]);

const NOT_FORESEEN: Meaning = { does: 'refuse', reason: 'bad-request', why: '微信不接受这次请求，请联系管理员查看日志。' };

/** `own` are the meanings that differ for one call. */
export function meaningOf(errcode: number, own: Meanings = {}): Meaning {
  return own[errcode] ?? MEANINGS[errcode] ?? NOT_FORESEEN;
}
