package dev.pixelwright.testbed.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.testbed.proxy.Cue.Ending;
import dev.pixelwright.testbed.proxy.Cue.Moment;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FaultProxyTest {

    private static final int IMPATIENCE_MILLIS = 200;

    private EchoServer server;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new EchoServer();
        proxy = FaultProxy.to(server.address());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void bytesShouldPassBothWays() throws IOException {
        try (Socket client = connect()) {
            assertThat(answerTo(client, "hello")).isEqualTo("hello");
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void refusalShouldCutWhatStandsAndEndWithTheFault() throws IOException {
        try (Socket client = connect()) {
            answerTo(client, "hello");
            proxy.set(Fault.refuse());

            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
        proxy.heal();
        try (Socket client = connect()) {
            assertThat(answerTo(client, "again")).isEqualTo("again");
        }
    }

    @Test
    void hangingShouldHoldEverythingUntilItEnds() throws IOException {
        try (Socket standing = connect()) {
            answerTo(standing, "hello");
            proxy.set(Fault.hang());
            try (Socket late = connect()) {
                assertThatThrownBy(() -> answerTo(standing, "one")).isInstanceOf(SocketTimeoutException.class);
                assertThatThrownBy(() -> answerTo(late, "two")).isInstanceOf(SocketTimeoutException.class);
                assertThat(server.heard()).isEqualTo("hello");

                proxy.heal();

                assertThat(read(standing, 3)).isEqualTo("one");
                assertThat(read(late, 3)).isEqualTo("two");
            }
        }
    }

    @Test
    void delayAndThrottleShouldTakeTheirTime() throws IOException {
        try (Socket client = connect()) {
            proxy.set(Fault.delay(Duration.ofMillis(120)));
            assertThat(millis(() -> answerTo(client, "x"))).isGreaterThanOrEqualTo(120);

            proxy.set(Fault.throttle(10_000));
            String text = "y".repeat(2_000);
            assertThat(millis(() -> answerTo(client, text))).isGreaterThanOrEqualTo(200);
        }
    }

    @Test
    void cutShouldComeAfterSoManyBytesOfTheAnswer() throws IOException {
        try (Socket client = connect()) {
            proxy.set(Fault.cutAfter(4));

            assertThatThrownBy(() -> answerTo(client, "abcdefg")).isInstanceOf(EOFException.class);
            assertThat(server.heard()).isEqualTo("abcdefg");
        }
    }

    @Test
    void cueShouldCutBeforeTheAnswerButAfterTheRequest() throws IOException, InterruptedException {
        Cue cue = Cue.once(Moment.BEFORE_ANSWER, Ending.CLOSE, "INSERT", "COMMIT");
        proxy.set(Fault.on(cue));
        try (Socket client = connect();
                Socket other = connect()) {
            assertThat(answerTo(other, "COMMIT")).isEqualTo("COMMIT");
            assertThat(answerTo(client, "INSINSERT it; COMM")).isEqualTo("INSINSERT it; COMM");
            assertThat(cue.hasCome()).isFalse();

            assertThatThrownBy(() -> answerTo(client, "IT!")).isInstanceOf(EOFException.class);

            assertThat(cue.awaitFirst(1)).isTrue();
            assertThat(server.heard()).endsWith("IT!");
            assertThat(answerTo(other, "INSERT COMMIT")).isEqualTo("INSERT COMMIT");
        }
    }

    @Test
    void cueShouldResetBeforeTheRequest() throws IOException {
        proxy.set(Fault.on(Cue.once(Moment.BEFORE_REQUEST, Ending.RESET, "COMMIT")));
        try (Socket client = connect()) {
            assertThatThrownBy(() -> answerTo(client, "COMMIT")).isInstanceOf(SocketException.class);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void cueShouldHoldTheAnswerUntilAnotherFaultIsSetAndThenCut() throws IOException {
        proxy.set(Fault.on(Cue.once(Moment.BEFORE_ANSWER, Ending.HANG, "COMMIT")));
        try (Socket client = connect()) {
            assertThatThrownBy(() -> answerTo(client, "COMMIT")).isInstanceOf(SocketTimeoutException.class);
            assertThat(server.heard()).isEqualTo("COMMIT");

            proxy.heal();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void retortShouldBeSaidInPlaceOfTheTargetsAnswer() throws IOException {
        proxy.set(Fault.retort("busy"));
        try (Socket client = connect()) {
            assertThat(answerTo(client, "help")).isEqualTo("busy");
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void resetShouldBeSeenAsOne() throws IOException {
        try (Socket client = connect()) {
            answerTo(client, "hello");
            proxy.reset();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void silentTargetShouldEndTheConnectionOfTheClient() throws IOException {
        try (FaultProxy alone = FaultProxy.toPort(proxy.port())) {
            proxy.set(Fault.refuse());
            try (Socket client = new Socket(alone.address().getAddress(), alone.port())) {
                assertThat(client.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(proxy.address().getAddress(), proxy.port());
        socket.setSoTimeout(IMPATIENCE_MILLIS * 5);
        return socket;
    }

    private static String answerTo(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return read(client, text.length());
    }

    private static String read(Socket client, int length) throws IOException {
        byte[] bytes = client.getInputStream().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static long millis(Talk talk) throws IOException {
        long start = System.nanoTime();
        talk.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private interface Talk {

        void run() throws IOException;
    }
}
