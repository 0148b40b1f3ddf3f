/** The ids by which WeChat can reach a person. */
export interface Openids {
  miniOpenid: string | null;
  serviceOpenid: string | null;
}

/** By which ids of WeChat's a visitor may be one of our people, and can be reached. Provided by `contacts`, which this folder does not know. */
export abstract class ContactIdentities {
  abstract openidsOf(contactId: string): Promise<{ miniOpenid: string | null; unionid: string | null }>;
  /** Of the person, under whatever contact he was known before; the id seen last. */
  abstract waysTo(contactId: string): Promise<Openids>;
  /** What to call them where they are listed beside our own people. */
  abstract namesOf(contactIds: string[]): Promise<Map<string, string>>;
}
