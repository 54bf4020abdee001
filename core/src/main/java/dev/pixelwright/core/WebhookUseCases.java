package dev.pixelwright.core;

import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.usecase.AddWebhook;
import dev.pixelwright.core.usecase.DeliverWebhooks;
import dev.pixelwright.core.usecase.FindWebhook;
import dev.pixelwright.core.usecase.ForgetDeliveries;
import dev.pixelwright.core.usecase.ListDeliveries;
import dev.pixelwright.core.usecase.ListWebhooks;
import dev.pixelwright.core.usecase.QueueDeliveries;
import dev.pixelwright.core.usecase.RemoveWebhook;
import dev.pixelwright.core.usecase.ReplayDelivery;

/** Every intention about webhooks. */
public record WebhookUseCases(
        AddWebhook add,
        FindWebhook find,
        ListWebhooks list,
        RemoveWebhook remove,
        ListDeliveries listDeliveries,
        ReplayDelivery replayDelivery,
        QueueDeliveries queueDeliveries,
        DeliverWebhooks deliver,
        ForgetDeliveries forgetDeliveries) {

    static WebhookUseCases of(PixelwrightBuilder parts, Database db, Ids ids) {
        FindWebhook find = new FindWebhook(db.webhooks());
        return new WebhookUseCases(
                new AddWebhook(db.webhooks(), parts.outbound, parts.webhookPolicy, ids, parts.clock, parts.random()),
                find,
                new ListWebhooks(db.webhooks()),
                new RemoveWebhook(find, db.webhooks()),
                new ListDeliveries(find, db.deliveries()),
                new ReplayDelivery(find, db.deliveries()),
                new QueueDeliveries(db.webhooks(), db.deliveries(), ids),
                new DeliverWebhooks(
                        db.deliveries(),
                        parts.outbound,
                        parts.webhookPolicy,
                        parts.clock,
                        () -> parts.random().nextDouble()),
                new ForgetDeliveries(db.deliveries(), parts.webhookPolicy.keep()));
    }
}
