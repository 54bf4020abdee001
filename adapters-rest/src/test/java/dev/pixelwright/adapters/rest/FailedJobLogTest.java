package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.blob.BlobKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What is logged of jobs that fail. */
class FailedJobLogTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private final Log log = new Log();

    @BeforeEach
    void listen() {
        Logger jobs = (Logger) LoggerFactory.getLogger("dev.pixelwright.core.usecase");
        jobs.setLevel(Level.INFO);
        log.start();
        jobs.addAppender(log);
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger("dev.pixelwright.core.usecase")).detachAppender(log);
    }

    @Test
    void orderThatCannotBeFilledShouldBeALineWithoutATrace() {
        Client user = SERVICE.client().asNewUser();
        order(user, image(user, Pictures.jpeg(300, 200)), "jpeg:bytes=100");
        ILoggingEvent told = told("TARGET_BYTES_UNREACHABLE");
        assertThat(told.getLevel()).isEqualTo(Level.INFO);
        assertThat(told.getThrowableProxy()).isNull();
    }

    @Test
    void troubleOfOursShouldBeAWarningWithItsTrace() {
        Client user = SERVICE.client().asNewUser();
        String image = image(user, Pictures.jpeg(30, 20));
        List<BlobKey> keys = new ArrayList<>();
        SERVICE.store.list(keys::add);
        keys.forEach(SERVICE.store::delete);
        order(user, image, "png");
        ILoggingEvent told = told("BLOB_MISSING");
        assertThat(told.getLevel()).isEqualTo(Level.WARN);
        assertThat(told.getThrowableProxy()).isNotNull();
    }

    private static void order(Client user, String image, String transformation) {
        assertThat(user.send("POST", "/images/" + image + "/transform", "\"" + transformation + "\"")
                        .status())
                .isEqualTo(200);
    }

    private ILoggingEvent told(String code) {
        return Await.present(
                "a failed attempt is logged",
                () -> log.events.stream()
                        .filter(event -> event.getFormattedMessage().startsWith("Attempt 1 of job ")
                                && event.getFormattedMessage().endsWith(" failed: " + code))
                        .findFirst());
    }

    private static String image(Client user, byte[] picture) {
        return user.upload("/images", picture).json().get("id").asText();
    }

    /** Keeps what is logged. */
    private static final class Log extends AppenderBase<ILoggingEvent> {

        final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    }
}
