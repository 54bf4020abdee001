package dev.pixelwright.core.webhook;

import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.Failure;
import java.util.Locale;

/** Writes an event as the JSON that receivers get, in the shape that the Standard Webhooks specification recommends. */
final class EventMessage {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder json = new StringBuilder();

    private EventMessage() {}

    static String of(DomainEvent event) {
        EventMessage message = new EventMessage();
        message.open().text("type", event.type().label());
        message.text("timestamp", event.at().toString());
        message.text("event_id", Long.toString(event.id()));
        message.name("data").open();
        message.text("owner_id", event.owner().toString());
        message.text("image_id", event.image().toString());
        event.job().ifPresent(job -> message.text("job_id", job.toString()));
        event.derivative().ifPresent(derivative -> message.text("derivative_id", derivative.toString()));
        event.failure().ifPresent(message::failure);
        return message.close().close().json.toString();
    }

    private void failure(Failure failure) {
        name("failure").open();
        text("kind", failure.kind().name().toLowerCase(Locale.ROOT));
        text("code", failure.code());
        text("message", failure.message());
        close();
    }

    private EventMessage open() {
        json.append('{');
        return this;
    }

    private EventMessage close() {
        json.append('}');
        return this;
    }

    private EventMessage name(String name) {
        if (json.charAt(json.length() - 1) != '{') {
            json.append(',');
        }
        quote(name);
        json.append(':');
        return this;
    }

    private void text(String name, String value) {
        name(name);
        quote(value);
    }

    // RFC 8259: quotes, backslashes and control characters; a lone surrogate, which UTF-8 cannot hold, as well.
    private void quote(String text) {
        json.append('"');
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                json.append('\\').append((char) point);
            } else if (point < FIRST_PRINTABLE || Character.getType(point) == Character.SURROGATE) {
                json.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                json.appendCodePoint(point);
            }
        });
        json.append('"');
    }
}
