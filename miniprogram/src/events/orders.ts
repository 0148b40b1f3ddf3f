import type { MyOrderView, PaymentView } from '@chudian/shared';
import { api } from '../api/api';

const orderPath = (id: string) => `/me/orders/${encodeURIComponent(id)}`;

export const getOrder = (id: string) => api.get<MyOrderView>(orderPath(id));
export const preparePayment = (id: string) => api.post<PaymentView>(`${orderPath(id)}/payments`);

export const pause = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds); });
