package dev.pixelwright.adapters.rest.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.core.port.Subscription;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One client that follows a story, in the event stream format of the HTML standard (9.2.5). Nothing is fetched for a
 * client that has not taken what it was sent, so that a slow one costs no memory.
 */
final class EventStream {

    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final String COMMENT = ": still here\n\n";

    private final EventChannel channel;
    private final Story story;
    private final BooleanSupplier permitted;
    private final ObjectMapper json;
    private final Consumer<EventStream> atEnd;
    private final AtomicBoolean rung = new AtomicBoolean();
    private Subscription wakeUps = () -> {};
    private long spokeAt = System.nanoTime();
    private boolean closed;

    EventStream(
            EventChannel channel,
            Story story,
            BooleanSupplier permitted,
            ObjectMapper json,
            Consumer<EventStream> atEnd) {
        this.channel = channel;
        this.story = story;
        this.permitted = permitted;
        this.json = json;
        this.atEnd = atEnd;
    }

    /** Starts the response; {@code subscription} is closed with the stream. */
    synchronized void begin(Subscription subscription) {
        wakeUps = subscription;
        channel.begin();
        say(": hello\n\n");
    }

    /** Whether nobody has rung yet since it last looked, so that it is to be made to look. */
    boolean ring() {
        return rung.compareAndSet(false, true);
    }

    /** Tells what is new, if the client can take it. */
    synchronized void advance() {
        // Before it looks: who rings from now on may have news that it does not see.
        rung.set(false);
        if (closed) {
            return;
        }
        if (channel.isBroken() || !permitted.getAsBoolean()) {
            close();
            return;
        }
        boolean news = true;
        while (news && !closed && channel.isIdle()) {
            news = tell(story.next());
        }
        if (!closed && channel.isIdle() && System.nanoTime() - spokeAt > SILENCE.toNanos()) {
            say(COMMENT);
        }
    }

    private boolean tell(Story.Chapter chapter) {
        chapter.tellings().forEach(telling -> say(format(telling)));
        if (chapter.last()) {
            close();
        }
        return !chapter.tellings().isEmpty();
    }

    /** Ends the response once everything said so far is written. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            wakeUps.close();
            channel.end();
            atEnd.accept(this);
        }
    }

    private void say(String text) {
        spokeAt = System.nanoTime();
        channel.write(text);
    }

    private String format(Story.Telling telling) {
        try {
            return "id: " + telling.id() + "\nevent: " + telling.event() + "\ndata: "
                    + json.writeValueAsString(telling.data()) + "\n\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is always JSON", e);
        }
    }
}
