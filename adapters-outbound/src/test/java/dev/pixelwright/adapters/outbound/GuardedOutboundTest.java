package dev.pixelwright.adapters.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.OutboundFailure.AddressRefused;
import dev.pixelwright.core.failure.OutboundFailure.RemoteTimeout;
import dev.pixelwright.core.failure.OutboundFailure.RemoteUnavailable;
import dev.pixelwright.core.outbound.AnswerReader;
import dev.pixelwright.core.outbound.OutboundAnswer;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// In a thread of its own, since what a broken guard waits for cannot be interrupted.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GuardedOutboundTest {

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

    @Test
    void aRequestShouldBeSentAsItIsAndItsAnswerRead() throws IOException {
        try (Receiver receiver = new Receiver(
                (request, output) -> output.write(
                        Receiver.text(
                                "HTTP/1.1 202 Fine\r\nContent-Length: 5\r\nX-One: 1\r\nx-one: 2\r\nContent-Encoding: gzip\r\n\r\nhello")))) {
            OutboundRequest request = OutboundRequest.post(
                    at(receiver),
                    Map.of("webhook-id", "msg_1", "content-type", "application/json"),
                    ByteSource.of("{\"é\":1}".getBytes(StandardCharsets.UTF_8)));
            String answer = outbound.exchange(
                    request,
                    TERMS,
                    got -> got.status() + " " + got.isSuccess() + " "
                            + got.header("x-one").orElseThrow() + " "
                            + new String(got.body().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(answer).isEqualTo("202 true 1 hello");
            assertThat(receiver.heard)
                    .startsWith("POST /hook?a=b HTTP/1.1\r\n")
                    .contains(
                            "webhook-id: msg_1\r\n",
                            "content-type: application/json\r\n",
                            "User-Agent: Pixelwright\r\n")
                    .contains("Host: 127.0.0.1:" + receiver.port() + "\r\n")
                    .doesNotContain("Accept-Encoding", "Cookie", "Expect")
                    .endsWith("\r\n\r\n{\"é\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectShouldBeAnAnswerAndNotFollowed(int status) throws IOException {
        try (Receiver inner = new Receiver(Receiver.OK);
                Receiver receiver = new Receiver((request, output) -> output.write(Receiver.text("HTTP/1.1 " + status
                        + " Elsewhere\r\nLocation: http://127.0.0.1:" + inner.port()
                        + "/\r\nContent-Length: 0\r\n\r\n")))) {
            assertThat(outbound.exchange(OutboundRequest.get(at(receiver)), TERMS, STATUS))
                    .isEqualTo(status);
            assertThat(receiver.accepted()).isEqualTo(1);
            assertThat(inner.accepted()).isZero();
        }
    }

    @Test
    void aNameThatChangesItsAddressShouldNotLeadElsewhere() throws Exception {
        InetAddress first = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        InetAddress second = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        // 127.0.0.2 stands for a public address, 127.0.0.1 for the inside.
        GuardSettings settings = new GuardSettings(List.of(Network.parse("127.0.0.2/32")), Set.of(), 8);
        Deque<InetAddress> answers = new ArrayDeque<>(List.of(first, second, second, second));
        try (Receiver outside = new Receiver(new ServerSocket(0, 50, first), Receiver.OK);
                Receiver inside = new Receiver(new ServerSocket(outside.port(), 50, second), Receiver.OK);
                GuardedOutbound guard = new GuardedOutbound(
                        settings, SSLContext.getDefault(), host -> new InetAddress[] {answers.remove()})) {
            OutboundRequest request = OutboundRequest.get(URI.create("http://rebind.example:" + outside.port() + "/"));
            assertThat(guard.exchange(request, TERMS, STATUS)).isEqualTo(200);
            assertThat(outside.accepted()).isEqualTo(1);
            assertThat(answers).hasSize(3);
            assertThat(failure(() -> guard.exchange(request, TERMS, ALL)))
                    .isEqualTo(new AddressRefused("rebind.example"));
            assertThat(outside.accepted()).isEqualTo(1);
            assertThat(inside.accepted()).isZero();
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
    void aBodyThatBreaksOffShouldBeNamed() throws IOException {
        try (Receiver receiver = new Receiver((request, output) ->
                output.write(Receiver.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")))) {
            assertThat(failure(() -> outbound.exchange(OutboundRequest.get(at(receiver)), TERMS, ALL)))
                    .isInstanceOf(RemoteUnavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n", "", "HTTP/1.1 xyz\r\n\r\n"})
    void whoDoesNotSpeakHttpShouldBeNamed(String words) throws IOException {
        try (Receiver receiver = new Receiver((request, output) -> output.write(Receiver.text(words)))) {
            assertThat(failure(() -> outbound.exchange(OutboundRequest.get(at(receiver)), TERMS, ALL)))
                    .isInstanceOf(RemoteUnavailable.class);
        }
    }

    @Test
    void headersWithoutEndShouldBeRefused() throws IOException {
        String many = "X-Many: 1\r\n".repeat(10_000);
        try (Receiver receiver =
                new Receiver((request, output) -> output.write(Receiver.text("HTTP/1.1 200 OK\r\n" + many + "\r\n")))) {
            assertThat(failure(() -> outbound.exchange(OutboundRequest.get(at(receiver)), TERMS, ALL)))
                    .isInstanceOf(RemoteUnavailable.class);
        }
    }

    @Test
    void nobodyAtTheAddressShouldBeNamed() throws IOException {
        Receiver gone = new Receiver(Receiver.OK);
        gone.close();
        assertThat(failure(() -> outbound.exchange(OutboundRequest.get(at(gone)), TERMS, ALL)))
                .isEqualTo(new RemoteUnavailable("it cannot be reached"));
    }

    @Test
    void troubleOfTheReaderShouldBeItsOwn() throws IOException {
        try (Receiver receiver = new Receiver(Receiver.OK)) {
            assertThatThrownBy(() -> outbound.exchange(OutboundRequest.get(at(receiver)), TERMS, answer -> {
                        throw new IOException("disk");
                    }))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("disk");
        }
    }

    @Test
    void moreCallsThanConnectionsShouldWait() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        GuardSettings one = new GuardSettings(LOOPBACK.allowedNetworks(), Set.of(), 1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Receiver receiver = new Receiver((request, output) -> {
                    await(end);
                    Receiver.OK.answer(request, output);
                });
                GuardedOutbound guard = new GuardedOutbound(one)) {
            OutboundRequest request = OutboundRequest.get(at(receiver));
            Future<Integer> first = thread.submit(() -> guard.exchange(request, TERMS, STATUS));
            Await.until("the first is there", () -> receiver.accepted() == 1);
            assertThat(failure(() -> guard.exchange(request, new OutboundTerms(SOON, 1_000), ALL)))
                    .isEqualTo(new RemoteTimeout(SOON));
            assertThat(receiver.accepted()).isEqualTo(1);
            end.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(guard.exchange(request, TERMS, STATUS)).isEqualTo(200);
        } finally {
            thread.shutdownNow();
        }
    }
}
