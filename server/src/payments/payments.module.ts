import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../alerts/alerts.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { AuditModule } from '../platform/audit/audit.module.js';
import { WechatModule } from '../platform/wechat/wechat.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { CloseOrder } from './close-order.js';
import { EndOrder } from './end-order.js';
import { ExportOrders } from './export-orders.js';
import { FollowMyOrder } from './follow-my-order.js';
import { HandOverOrder } from './hand-over-order.js';
import { KeepPaymentNotification } from './keep-payment-notification.js';
import { LookAtOrder } from './look-at-order.js';
import { MyOrdersController } from './my-orders.controller.js';
import { OrderEntry } from './order-entry.entity.js';
import { OrderEntryRepository } from './order-entry.repository.js';
import { OrderRefund } from './order-refund.js';
import { Order } from './order.entity.js';
import { OrderRepository } from './order.repository.js';
import { OrdersAdminController } from './orders.admin.controller.js';
import { OwnOrder } from './own-order.js';
import { PayNotificationsController } from './pay-notifications.controller.js';
import { PaymentNotification } from './payment-notification.entity.js';
import { PlaceOrder } from './place-order.js';
import { PreparePayment } from './prepare-payment.js';
import { PresentOrders } from './present-orders.js';
import { ReadOrders } from './read-orders.js';
import { BillDifference } from './reconciliation/bill-difference.entity.js';
import { ReadReconciliations } from './reconciliation/read-reconciliations.js';
import { Reconcile } from './reconciliation/reconcile.js';
import { Reconciliation } from './reconciliation/reconciliation.entity.js';
import { ReconciliationRepository } from './reconciliation/reconciliation.repository.js';
import { ReconciliationsAdminController } from './reconciliation/reconciliations.admin.controller.js';
import { RefundOrder } from './refund-order.js';
import { Refund } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';
import { SendRefunds } from './send-refunds.js';
import { SettlePayment } from './settle-payment.js';
import { SettleRefund } from './settle-refund.js';
import { SweepNotifications } from './sweep-notifications.js';
import { TellOfTrouble } from './tell-of-trouble.js';
import { WatchOrders } from './watch-orders.js';
import { WhenPaymentNotified } from './when-payment-notified.js';

/**
 * Money: orders, how they are paid through WeChat Pay, what goes back, and the daily comparison with WeChat's bill. Whoever sells
 * something places an order in its own transaction and hears what became of it.
 * Owns `orders`, `order_entries`, `refunds`, `payment_notifications`, `reconciliations`, `bill_differences`.
 * Announces OrderPaid, OrderClosed and RefundSettled. Hears only its own PaymentNotified.
 */
@Module({
  imports: [TypeOrmModule.forFeature([Order, OrderEntry, Refund, PaymentNotification, Reconciliation, BillDifference]), AuditModule, WechatModule, StaffModule, ContactsModule, AlertsModule],
  controllers: [MyOrdersController, OrdersAdminController, ReconciliationsAdminController, PayNotificationsController],
  providers: [
    OrderRepository, OrderEntryRepository, RefundRepository, ReconciliationRepository, OwnOrder, PresentOrders, EndOrder, TellOfTrouble, LookAtOrder, WatchOrders, SettlePayment, SettleRefund,
    SendRefunds, KeepPaymentNotification, WhenPaymentNotified, SweepNotifications, FollowMyOrder, PreparePayment, OrderRefund, ExportOrders, Reconcile, ReadReconciliations,
    PlaceOrder, CloseOrder, RefundOrder, HandOverOrder, ReadOrders,
  ],
  exports: [PlaceOrder, PreparePayment, CloseOrder, RefundOrder, HandOverOrder, ReadOrders],
})
export class PaymentsModule {}
