package dev.pixelwright.adapters.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.OutboundFailure.RemoteAnswerTooLarge;
import dev.pixelwright.core.failure.OutboundFailure.RemoteTimeout;
import dev.pixelwright.core.outbound.AnswerReader;
import dev.pixelwright.core.outbound.OutboundAnswer;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer gets no more time and no more bytes than it was given. */
// In a thread of its own, since what a broken guard waits for cannot be interrupted.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnswerBoundsTest {

    private static final GuardSettings LOOPBACK =
            new GuardSettings(List.of(Network.parse("127.0.0.1/32")), Set.of(), 8);
    private static final AnswerReader<Integer> STATUS = OutboundAnswer::status;
    private static final OutboundTerms TERMS = new OutboundTerms(Duration.ofSeconds(30), 1_000_000);
    private static final Duration SOON = Duration.ofMillis(400);
    private static final AnswerReader<byte[]> ALL = answer -> answer.body().readAllBytes();

    private final GuardedOutbound outbound = new GuardedOutbound(LOOPBACK);

    @AfterEach
    void close() {
        outbound.close();
    }

    private static URI at(Receiver receiver) {
        return URI.create("http://127.0.0.1:" + receiver.port() + "/hook?a=b");
    }

    private static Failure failure(ThrowingCall call) {
        return catchThrowableOfType(FailureException.class, call::run).failure();
    }

    private interface ThrowingCall {
        void run() throws Exception;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX-Slow: ",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
            })
    void whoDripsShouldBeCutAtTheDeadline(String head) throws IOException {
        try (Receiver receiver = new Receiver(Receiver.drip(head))) {
            OutboundTerms terms = new OutboundTerms(SOON, 1_000_000);
            long begin = System.nanoTime();
            assertThat(failure(() -> outbound.exchange(OutboundRequest.get(at(receiver)), terms, ALL)))
                    .isEqualTo(new RemoteTimeout(SOON));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SOON, Duration.ofSeconds(20));
            Await.until("the connection was cut", receiver.cut::get);
        }
    }

    @Test
    void whoSaysNothingShouldBeCutAtTheDeadline() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver receiver = new Receiver((request, output) -> await(end))) {
            for (String scheme : List.of("http", "https")) {
                URI url = URI.create(scheme + "://127.0.0.1:" + receiver.port() + "/");
                assertThat(failure(() ->
                                outbound.exchange(OutboundRequest.get(url), new OutboundTerms(SOON, 1_000_000), ALL)))
                        .isEqualTo(new RemoteTimeout(SOON));
            }
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBodyThatSaysItIsTooLongShouldNotBeRead() throws IOException {
        try (Receiver receiver = new Receiver((request, output) ->
                output.write(Receiver.text("HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\nbyte")))) {
            assertThat(failure(() -> outbound.exchange(
                            OutboundRequest.get(at(receiver)),
                            TERMS,
                            answer -> answer.body().read())))
                    .isEqualTo(new RemoteAnswerTooLarge(1_000_000));
            assertThat(outbound.exchange(OutboundRequest.get(at(receiver)), TERMS, STATUS))
                    .isEqualTo(200);
        }
    }

    @Test
    void anEndlessBodyShouldBeCutAtTheCap() throws IOException {
        Receiver[] self = new Receiver[1];
        try (Receiver receiver = new Receiver(
                (request, output) -> self[0].flood("HTTP/1.1 200 OK\r\n\r\n").answer(request, output))) {
            self[0] = receiver;
            assertThat(failure(() -> outbound.exchange(OutboundRequest.get(at(receiver)), TERMS, ALL)))
                    .isEqualTo(new RemoteAnswerTooLarge(1_000_000));
            Await.until("the connection was cut", receiver.cut::get);
            // What the buffers of two sockets hold, and no more.
            assertThat(receiver.sent.get()).isLessThan(50_000_000);
        }
    }

    @Test
    void whatTheReaderLeavesShouldNotBeFetched() throws IOException {
        Receiver[] self = new Receiver[1];
        try (Receiver receiver = new Receiver(
                (request, output) -> self[0].flood("HTTP/1.1 200 OK\r\n\r\n").answer(request, output))) {
            self[0] = receiver;
            assertThat(outbound.exchange(OutboundRequest.get(at(receiver)), TERMS, STATUS))
                    .isEqualTo(200);
            Await.until("the connection was cut", receiver.cut::get);
            assertThat(receiver.sent.get()).isLessThan(50_000_000);
        }
    }

    @Test
    void aNameThatIsNotAnsweredShouldBeCutAtTheDeadline() throws NoSuchAlgorithmException, IOException {
        CountDownLatch end = new CountDownLatch(1);
        Resolver slow = host -> {
            await(end);
            throw new UnknownHostException(host);
        };
        try (GuardedOutbound guard = new GuardedOutbound(LOOPBACK, SSLContext.getDefault(), slow)) {
            OutboundRequest request = OutboundRequest.get(URI.create("http://slow.example/"));
            assertThat(failure(() -> guard.exchange(request, new OutboundTerms(SOON, 0), ALL)))
                    .isEqualTo(new RemoteTimeout(SOON));
        } finally {
            end.countDown();
        }
    }
}
