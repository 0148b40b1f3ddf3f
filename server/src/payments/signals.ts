/** Wake the loops behind orders and refunds. */
export const ORDERS_SIGNAL = 'orders';
export const REFUNDS_SIGNAL = 'refunds';
