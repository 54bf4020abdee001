package dev.pixelwright.adapters.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.OutboundFailure.RemoteTimeout;
import dev.pixelwright.core.failure.OutboundFailure.RemoteUnavailable;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS, with a certificate that the JDK's own tool makes for {@code house.example}. */
// In a thread of its own, since what a broken guard waits for cannot be interrupted.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsTest {

    private static final GuardSettings LOOPBACK =
            new GuardSettings(List.of(Network.parse("127.0.0.1/32")), Set.of(), 8);
    private static final Resolver HERE = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext context;

    @BeforeAll
    static void certify() throws Exception {
        Path file = folder.resolve("house.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "house",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=house.example",
                        "-ext",
                        "san=dns:house.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(said).isZero();
        context = context(file);
    }

    private static SSLContext context(Path file) throws Exception {
        KeyStore pair = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            pair.load(input, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("house", pair.getCertificate("house"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(pair, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return made;
    }

    private static Receiver receiver(Receiver.Behaviour behaviour) throws Exception {
        return new Receiver(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                behaviour);
    }

    private static OutboundRequest request(String host, Receiver receiver) {
        return OutboundRequest.get(URI.create("https://" + host + ":" + receiver.port() + "/"));
    }

    private static OutboundTerms within(Duration deadline) {
        return new OutboundTerms(deadline, 1_000_000);
    }

    private static Failure failure(GuardedOutbound guard, OutboundRequest request, Duration deadline) {
        return catchThrowableOfType(
                        FailureException.class,
                        () -> guard.exchange(
                                request,
                                within(deadline),
                                answer -> answer.body().readAllBytes()))
                .failure();
    }

    @Test
    void aTrustedCertificateOfTheHostShouldBeAccepted() throws Exception {
        try (Receiver receiver = receiver(Receiver.OK);
                GuardedOutbound guard = new GuardedOutbound(LOOPBACK, context, HERE)) {
            byte[] answer = guard.exchange(
                    request("house.example", receiver),
                    within(Duration.ofSeconds(30)),
                    got -> got.body().readAllBytes());
            assertThat(answer).asString(StandardCharsets.UTF_8).isEqualTo("hi");
            assertThat(receiver.heard).contains("Host: house.example:" + receiver.port());
        }
    }

    @Test
    void theCertificateOfAnotherHostShouldBeRefused() throws Exception {
        try (Receiver receiver = receiver(Receiver.OK);
                GuardedOutbound guard = new GuardedOutbound(LOOPBACK, context, HERE)) {
            assertThat(failure(guard, request("other.example", receiver), Duration.ofSeconds(30)))
                    .isEqualTo(new RemoteUnavailable("its TLS or its certificate is not acceptable"));
        }
    }

    @Test
    void aCertificateThatNobodyTrustsShouldBeRefused() throws Exception {
        try (Receiver receiver = receiver(Receiver.OK);
                GuardedOutbound guard = new GuardedOutbound(LOOPBACK, SSLContext.getDefault(), HERE)) {
            assertThat(failure(guard, request("house.example", receiver), Duration.ofSeconds(30)))
                    .isEqualTo(new RemoteUnavailable("its TLS or its certificate is not acceptable"));
        }
    }

    @Test
    void whoDripsOverTlsShouldBeCutAtTheDeadline() throws Exception {
        try (Receiver receiver = receiver(Receiver.drip("HTTP/1.1 200 OK\r\n\r\n"));
                GuardedOutbound guard = new GuardedOutbound(LOOPBACK, context, HERE)) {
            Duration deadline = Duration.ofSeconds(2);
            assertThat(failure(guard, request("house.example", receiver), deadline))
                    .isEqualTo(new RemoteTimeout(deadline));
        }
    }
}
