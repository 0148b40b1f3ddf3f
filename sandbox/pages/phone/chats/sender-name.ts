import type { Account, PhoneConfig } from '../../common/model';

export function senderName(account: Account, { serviceAccount, wecom }: PhoneConfig): string {
  if (account === 'service') return serviceAccount.name;
  return account === 'mini' ? '服务通知' : wecom.agents[0]?.name ?? wecom.corpName;
}
