/** What leaves an audit row. */
export const AUDIT_ACTIONS = [
  'signed-in', 'sign-in-failed', 'signed-out', 'session-ended', 'password-changed', 'staff-changed', 'wechat-bound', 'wechat-unbound',
  'phone-revealed', 'contacts-exported', 'rows-exported', 'refund-ordered', 'registrations-exported', 'demo-founded',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
export const AUDIT_ACTION_NAMES: Record<AuditAction, string> = {
  'signed-in': '登录', 'sign-in-failed': '登录失败', 'signed-out': '退出', 'session-ended': '会话被结束', 'password-changed': '修改密码',
  'staff-changed': '修改员工', 'wechat-bound': '绑定微信', 'wechat-unbound': '解除微信绑定',
  'phone-revealed': '查看手机号', 'contacts-exported': '导出联系人', 'rows-exported': '导出明细', 'refund-ordered': '发起退款', 'registrations-exported': '导出报名', 'demo-founded': '建立演示公司',
};
