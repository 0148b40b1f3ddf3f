/** What WeChat's cashier said. It is a hint to ask the server by, never proof: `failed` may have been paid. */
export type PaymentAnswer = 'paid' | 'cancelled' | 'failed';

export const paymentRefusal = (failure: unknown): PaymentAnswer =>
  /:fail cancel/.test((failure as { errMsg?: string } | null)?.errMsg ?? '') ? 'cancelled' : 'failed';
