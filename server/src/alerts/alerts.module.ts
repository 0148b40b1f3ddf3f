import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StaffModule } from '../staff/staff.module.js';
import { AlertAttempt } from './alert-attempt.entity.js';
import { AlertAttemptRepository } from './alert-attempt.repository.js';
import { Alert } from './alert.entity.js';
import { AlertRepository } from './alert.repository.js';
import { AlertsAdminController } from './alerts.admin.controller.js';
import { DeliverAlert } from './deliver-alert.js';
import { DeliverAlerts } from './deliver-alerts.js';
import { FindRecipient } from './find-recipient.js';
import { Mailer } from './mailer.js';
import { QueueAlert } from './queue-alert.js';
import { ReadAlerts } from './read-alerts.js';
import { RetryAlert } from './retry-alert.js';
import { EmailRoute } from './routes/email.route.js';
import { Ladder } from './routes/ladder.js';
import { MiniSubscribeRoute } from './routes/mini-subscribe.route.js';
import { ServiceTemplateRoute } from './routes/service-template.route.js';
import { WecomRoute } from './routes/wecom.route.js';
import { SubscribeCredit } from './subscribe-credit.entity.js';
import { SubscribeCreditRepository } from './subscribe-credit.repository.js';
import { SubscribeCredits } from './subscribe-credits.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { Templates } from './templates.js';
import { WhenDeliveryPushed } from './when-delivery-pushed.js';
import { WhenSubscriptionPushed } from './when-subscription-pushed.js';

/**
 * Tells members of staff what they should know, and contacts what became of what they did, by the best route that works, and says of every alert where it stands and why.
 * Owns `alerts`, `alert_attempts`, `subscribe_credits`. Announces nothing: others queue alerts in their own transactions.
 * Hears WeChat's receipts, and what people answer when they are asked for messages.
 */
@Module({
  imports: [TypeOrmModule.forFeature([Alert, AlertAttempt, SubscribeCredit]), StaffModule],
  controllers: [AlertsAdminController, SubscriptionsController],
  providers: [
    AlertRepository, AlertAttemptRepository, SubscribeCreditRepository, SubscribeCredits, Templates, FindRecipient,
    WecomRoute, ServiceTemplateRoute, MiniSubscribeRoute, EmailRoute, Ladder, Mailer,
    DeliverAlert, DeliverAlerts, QueueAlert, ReadAlerts, RetryAlert, WhenDeliveryPushed, WhenSubscriptionPushed,
  ],
  exports: [QueueAlert, ReadAlerts, SubscribeCredits, Templates],
})
export class AlertsModule {}
