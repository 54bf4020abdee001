package dev.pixelwright.core.webhook;

/**
 * The right to send a message, which one sender has at a time.
 *
 * @param webhook where to, as it is now
 * @param number how many claims there were of this delivery, counting this one; a later claim has a greater one
 */
public record DeliveryClaim(Delivery delivery, Webhook webhook, int number) {}
