/** By which ids of WeChat's a visitor may be one of our people. Provided by `contacts`, which this folder does not know. */
export abstract class ContactIdentities {
  abstract openidsOf(contactId: string): Promise<{ miniOpenid: string | null; unionid: string | null }>;
}
