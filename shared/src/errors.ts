/** Every way the product says no: the code that clients test, and the Chinese text that people read. */
export const ERROR_TEXTS = {
  INVALID_INPUT: '填写的内容有误，请按提示修改后再提交。',
  SIGN_IN_REQUIRED: '请先登录。',
  NOT_ALLOWED: '您没有此操作的权限，如需开通请联系管理员。',
  NOT_FOUND: '没有找到，它可能已被删除，或不在您的可见范围内。',
  TOO_MANY_REQUESTS: '操作过于频繁，请稍后再试。',
  INTERNAL: '系统出了点问题，我们已记录，请稍后重试。',
  UNAVAILABLE: '服务繁忙，请稍后重试。',
  WRONG_SIGN_IN: '邮箱或密码不正确。',
  SIGN_IN_PAUSED: '此设备尝试次数过多，请稍后再试，或联系管理员重置密码。',
  WEAK_PASSWORD: '密码至少 10 位，且不能是常见密码。',
  EMAIL_TAKEN: '此邮箱已有账号。',
  LAST_ADMIN: '至少要保留一位在职的管理员。',
  STAFF_NOT_BOUND: '当前微信还没有绑定员工账号，请在后台「我的微信」里扫码绑定。',
  BINDING_EXPIRED: '绑定码已过期，请在后台刷新后重新扫码。',
  WECHAT_BOUND_TO_ANOTHER: '此微信已绑定另一位员工，请先在后台解除绑定。',
  WECHAT_CODE_INVALID: '微信登录凭证已失效，请重新进入小程序。',
  WECHAT_LOGIN_BLOCKED: '微信暂不允许此账号登录，请稍后再试。',
  WECHAT_REFUSED: '微信拒绝了这次请求，请联系管理员检查账号设置。',
  WECHAT_UNAVAILABLE: '微信暂时没有响应，请稍后重试。',
  PHONE_INVALID: '手机号格式不正确，请检查后重填。',
  CONTACT_NOT_FOUND: '没有找到这位联系人，或不在您的可见范围内。',
  NO_PHONE: '这位联系人还没有留下电话。',
  TAG_NAME_TAKEN: '已有同名标签。',
  PAYMENTS_OFF: '尚未开通微信支付，暂时不能收款。',
  ORDER_NOT_FOUND: '没有找到这个订单，或不在您的可见范围内。',
  ORDER_IS_OPEN: '已有一个待支付的订单，请先支付或取消它。',
  ORDER_IS_PAID: '订单已支付，请勿重复支付。',
  ORDER_IS_CLOSED: '订单已关闭，请重新下单。',
  ORDER_NOT_YOURS_TO_PAY: '请用下单时的微信支付。',
  REFUND_TOO_LARGE: '退款金额超过可退余额。',
  REFUND_NOT_POSSIBLE: '这个订单没有可退的款项。',
  REFUND_NOT_STUCK: '只有未成功的退款可以重试。',
  CONTENT_IN_USE: '有物料正在使用这篇内容，请先更换物料的落地内容。',
  CAMPAIGN_NOT_FOUND: '没有找到这个营销活动。',
  MATERIAL_NOT_FOUND: '没有找到这个物料。',
  MATERIAL_CHANGED: '物料已被他人修改，请刷新后再保存。',
  PLACEMENT_HAS_CODES: '此投放位已有二维码，不能删除，可以停用二维码。',
  LANDING_INVALID: '落地内容设置有误，请检查内容、链接或条件。',
  OWNER_UNKNOWN: '负责人不存在或已停用，请重新选择。',
  CODE_NOT_FOUND: '没有找到这个二维码。',
  BATCH_TOO_LARGE: '一批最多 50,000 个码，请分批生成。',
  BATCH_NOT_READY: '这一批码还在生成，请稍候。',
  FOLLOW_CODES_USED_UP: '服务号的 100,000 个永久关注码已经用完，微信不再发放。请改用二维码或小程序码。',
  NO_CODES: '还没有可以印刷的码，请先生成二维码。',
  SYMBOL_NOT_VECTOR: '小程序码由微信绘制，只能下载 PNG。',
  FORM_NOT_FOUND: '没有找到这个表单。',
  FORM_INVALID: '表单还有不完整的地方，请按提示修改后再保存。',
  FORM_CHANGED: '表单已被他人修改，请刷新后再保存。',
  FORM_ARCHIVED: '这个表单已经停止收集。',
  FORM_ANSWERS_INVALID: '有几处填写不正确，请按提示修改后再提交。',
  FORM_ALREADY_SUBMITTED: '您已经提交过了，不用重复提交。',
  FILE_REFUSED: '只能上传图片（JPG、PNG、WebP）、PDF、Word（docx）和 Excel（xlsx）文件。',
  FILE_TOO_LARGE: '文件太大，最大 10 MB。',
  FILE_QUOTA_USED_UP: '您上传的文件太多了，请先提交已上传的内容，或明天再试。',
  LEAD_NOT_FOUND: '没有找到这条线索，或不在您的可见范围内。',
  LEAD_IS_CLOSED: '这条线索已关闭，不能再修改。',
  ANSWER_NEEDS_REASON: '判为无效时请选择原因。',
  ANSWER_NEEDS_TIME: '稍后跟进请选择一个未来的时间。',
  ALERT_NOT_FAILED: '只有未送达的提醒可以重发。',
} as const;

export type ErrorCode = keyof typeof ERROR_TEXTS;

/** Every error reply, of every route. */
export interface ErrorReply {
  code: ErrorCode;
  message: string;
  requestId: string;
  /** With INVALID_INPUT: what is wrong, by field path. */
  fields?: Record<string, string>;
}
