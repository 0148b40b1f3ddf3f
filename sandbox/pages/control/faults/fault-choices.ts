import type { Effect } from '../../common/model';

export type TargetKind = 'call' | 'push' | 'delivery' | 'pay' | 'refund';

export interface Target {
  match: string;
  name: string;
}

/** Where something can go wrong, as operators think of it. */
export const TARGETS: Record<TargetKind, Target[]> = {
  call: [
    { match: '*.weixin.qq.com/*', name: '所有接口' },
    { match: '*/cgi-bin/token', name: '获取 access_token（普通）' },
    { match: '*/cgi-bin/stable_token', name: '获取 access_token（稳定版）' },
    { match: '*/sns/jscode2session', name: '小程序登录 jscode2session' },
    { match: '*/wxa/business/getuserphonenumber', name: '小程序手机号' },
    { match: '*/wxa/getwxacodeunlimit', name: '小程序码' },
    { match: '*/wxa/generate_urllink', name: 'URL Link' },
    { match: '*/cgi-bin/message/template/send', name: '服务号模板消息' },
    { match: '*/cgi-bin/message/custom/send', name: '服务号客服消息' },
    { match: '*/cgi-bin/message/subscribe/send', name: '小程序订阅消息' },
    { match: '*/cgi-bin/message/*', name: '所有发消息的接口' },
    { match: '*/cgi-bin/qrcode/create', name: '服务号带参数二维码' },
    { match: '*/cgi-bin/user/info', name: '服务号关注者资料' },
    { match: '*/sns/oauth2/access_token', name: '网页授权换取 openid' },
    { match: 'qyapi.weixin.qq.com/cgi-bin/gettoken', name: '企业微信 gettoken' },
    { match: 'qyapi.weixin.qq.com/cgi-bin/message/send', name: '企业微信应用消息' },
  ],
  push: [
    { match: 'push/*', name: '所有推送' },
    { match: 'push/service/*', name: '服务号的推送' },
    { match: 'push/service/subscribe', name: '服务号：关注' },
    { match: 'push/service/unsubscribe', name: '服务号：取消关注' },
    { match: 'push/service/SCAN', name: '服务号：已关注者扫码' },
    { match: 'push/service/text', name: '服务号：文本消息' },
    { match: 'push/service/TEMPLATESENDJOBFINISH', name: '服务号：模板消息送达事件' },
    { match: 'push/mini/*', name: '小程序的推送' },
    { match: 'push/mini/subscribe_msg_popup_event', name: '小程序：订阅弹窗' },
    { match: 'push/pay/*', name: '微信支付的通知' },
    { match: 'push/pay/TRANSACTION.SUCCESS', name: '微信支付：支付成功通知' },
    { match: 'push/pay/REFUND.*', name: '微信支付：退款通知' },
  ],
  delivery: [
    { match: 'delivery/service/template', name: '模板消息（接口成功，最后没送到）' },
    { match: 'delivery/mini/subscribe', name: '订阅消息（接口成功，最后没送到）' },
    { match: 'delivery/pay/cashier', name: '收银台的结果（钱已付，小程序却听到失败）' },
  ],
  pay: [
    { match: 'api.mch.weixin.qq.com/*', name: '微信支付的所有接口' },
    { match: 'api.mch.weixin.qq.com/v3/pay/transactions/jsapi', name: '下单' },
    { match: 'api.mch.weixin.qq.com/v3/pay/transactions/out-trade-no/*', name: '查询与关闭订单' },
    { match: 'api.mch.weixin.qq.com/v3/pay/transactions/out-trade-no/*/close', name: '关闭订单' },
    { match: 'api.mch.weixin.qq.com/v3/refund/domestic/refunds', name: '申请退款' },
    { match: 'api.mch.weixin.qq.com/v3/refund/domestic/refunds/*', name: '查询退款' },
    { match: 'api.mch.weixin.qq.com/v3/certificates', name: '平台证书' },
    { match: 'api.mch.weixin.qq.com/v3/bill*', name: '账单' },
  ],
  refund: [{ match: 'delivery/pay/refund', name: '退款（已受理，之后才有结果）' }],
};

export const KIND_NAMES: Record<TargetKind, string> = { call: '接口调用', push: '推送', delivery: '送达', pay: '支付接口', refund: '退款' };

export interface EffectChoice {
  name: string;
  effect: Effect;
}

const code = (name: string, words: string): EffectChoice => ({ name: `${name} ${words}`, effect: { kind: 'error', code: name } });
const errcode = (code: number, name: string): EffectChoice => ({ name: `errcode ${code} ${name}`, effect: { kind: 'errcode', errcode: code } });

export const EFFECTS: Record<TargetKind, EffectChoice[]> = {
  call: [
    errcode(-1, '系统繁忙'), errcode(40001, 'access_token 无效'), errcode(42001, 'access_token 过期'), errcode(43101, '对方拒收'),
    errcode(43004, '需要先关注'), errcode(45009, '达到当日上限'), errcode(45011, '太频繁'), errcode(45015, '超过 48 小时窗口'), errcode(47003, '模板参数不合规'),
    { name: '变慢 3 秒', effect: { kind: 'slow', ms: 3_000 } },
    { name: '变慢 15 秒', effect: { kind: 'slow', ms: 15_000 } },
    { name: 'HTTP 500', effect: { kind: 'http', status: 500 } },
    { name: 'HTTP 502', effect: { kind: 'http', status: 502 } },
    { name: 'HTTP 503', effect: { kind: 'http', status: 503 } },
    { name: '断开连接，什么也没做', effect: { kind: 'drop' } },
    { name: '做完了，但回答丢失', effect: { kind: 'lose-answer' } },
  ],
  push: [
    { name: '丢失', effect: { kind: 'dropped' } },
    { name: '重复', effect: { kind: 'doubled' } },
    { name: '乱序：排到下一条之后', effect: { kind: 'reordered' } },
    { name: '签名错误', effect: { kind: 'badly-signed' } },
    { name: '迟到 3 秒', effect: { kind: 'slow', ms: 3_000 } },
    { name: '迟到 30 秒', effect: { kind: 'slow', ms: 30_000 } },
  ],
  delivery: [{ name: '没有送到', effect: { kind: 'undelivered' } }],
  pay: [
    code('SYSTEM_ERROR', '系统错误'), code('FREQUENCY_LIMITED', '太频繁'), code('NOT_ENOUGH', '商户余额不足'), code('USER_ACCOUNT_ABNORMAL', '用户账户异常'),
    code('TRADE_ERROR', '交易错误'), code('RULE_LIMIT', '业务规则限制'), code('NO_AUTH', '没有权限'), code('SIGN_ERROR', '签名错误'), code('BANK_ERROR', '银行系统异常'),
    { name: '变慢 3 秒', effect: { kind: 'slow', ms: 3_000 } },
    { name: '变慢 15 秒', effect: { kind: 'slow', ms: 15_000 } },
    { name: 'HTTP 500', effect: { kind: 'http', status: 500 } },
    { name: 'HTTP 502', effect: { kind: 'http', status: 502 } },
    { name: '断开连接，什么也没做', effect: { kind: 'drop' } },
    { name: '做完了，但回答丢失', effect: { kind: 'lose-answer' } },
    { name: '签名错误', effect: { kind: 'badly-signed' } },
  ],
  refund: [
    { name: '异常：退不到用户账户', effect: { kind: 'abnormal' } },
    { name: '关闭：没有退成', effect: { kind: 'closed' } },
    { name: '处理 1 小时', effect: { kind: 'slow', ms: 3_600_000 } },
    { name: '处理 3 天', effect: { kind: 'slow', ms: 259_200_000 } },
  ],
};
