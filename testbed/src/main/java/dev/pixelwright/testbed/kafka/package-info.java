/** A real Kafka broker for tests. */
@NullMarked
package dev.pixelwright.testbed.kafka;

import org.jspecify.annotations.NullMarked;
