/** Bells, wake-ups and events over Kafka. Enter at {@link dev.pixelwright.adapters.kafka.KafkaConnection}. */
@NullMarked
package dev.pixelwright.adapters.kafka;

import org.jspecify.annotations.NullMarked;
