/** The three senders with which a phone has chats: the service account, the mini-program and the WeCom app. */
export type Account = 'service' | 'mini' | 'wecom';

export interface Person {
  id: string;
  name: string;
  note: string;
  phone: string;
  wecomUserid: string | null;
  hasUnionid: boolean;
  /** Follows the service account, but lets it send nothing. */
  blocksService: boolean;
}
