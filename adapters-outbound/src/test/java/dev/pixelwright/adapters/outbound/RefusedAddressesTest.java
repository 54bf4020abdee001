package dev.pixelwright.adapters.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.OutboundFailure.AddressRefused;
import dev.pixelwright.core.failure.OutboundFailure.InvalidUrl;
import dev.pixelwright.core.failure.OutboundFailure.RemoteUnavailable;
import dev.pixelwright.core.outbound.AnswerReader;
import dev.pixelwright.core.outbound.OutboundAnswer;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of this reaches a server that listens on every address of the machine. */
class RefusedAddressesTest {

    private static final AnswerReader<Integer> STATUS = OutboundAnswer::status;
    private static final OutboundTerms TERMS = new OutboundTerms(Duration.ofSeconds(10), 1_000);

    private final GuardedOutbound outbound = new GuardedOutbound(GuardSettings.DEFAULT);
    private Receiver everywhere;

    @BeforeEach
    void listen() throws IOException {
        everywhere = new Receiver(new ServerSocket(0), Receiver.OK);
    }

    @AfterEach
    void close() throws IOException {
        outbound.close();
        everywhere.close();
    }

    private Failure refusal(GuardedOutbound guard, String url) {
        URI address = URI.create(url.replace("{port}", Integer.toString(everywhere.port())));
        FailureException checked = catchThrowableOfType(FailureException.class, () -> guard.check(address));
        FailureException called = catchThrowableOfType(
                FailureException.class, () -> guard.exchange(OutboundRequest.get(address), TERMS, STATUS));
        assertThat(called.failure()).isEqualTo(checked.failure());
        assertThat(everywhere.accepted()).isZero();
        return called.failure();
    }

    /** What the tests below compare with: the server is there. */
    @Test
    void anAllowedNetworkShouldBeCalled() throws IOException {
        GuardSettings settings = new GuardSettings(List.of(Network.parse("127.0.0.1/32")), Set.of(), 4);
        try (GuardedOutbound guard = new GuardedOutbound(settings)) {
            URI url = URI.create("http://127.0.0.1:" + everywhere.port() + "/");
            guard.check(url);
            assertThat(everywhere.accepted()).isZero();
            assertThat(guard.exchange(OutboundRequest.get(url), TERMS, STATUS)).isEqualTo(200);
            assertThat(everywhere.accepted()).isEqualTo(1);
            assertThat(refusalOf(guard, "http://127.0.0.2:" + everywhere.port() + "/"))
                    .isEqualTo(new AddressRefused("127.0.0.2"));
            assertThat(everywhere.accepted()).isEqualTo(1);
        }
    }

    private static Failure refusalOf(GuardedOutbound guard, String url) {
        return catchThrowableOfType(FailureException.class, () -> guard.check(URI.create(url)))
                .failure();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{port}/",
                "https://127.0.0.1:{port}/",
                "HTTP://127.0.0.1:{port}/",
                "http://127.8.9.10:{port}/",
                "http://0.0.0.0:{port}/",
                "http://10.1.2.3:{port}/",
                "http://172.20.0.1:{port}/",
                "http://192.168.0.1:{port}/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1:{port}/",
                "http://192.0.0.192:{port}/",
                "http://198.18.0.1:{port}/",
                "http://224.0.0.1:{port}/",
                "http://255.255.255.255:{port}/",
                "http://[::1]:{port}/",
                "http://[::]:{port}/",
                "http://[0:0:0:0:0:0:0:1]:{port}/",
                "http://[::ffff:127.0.0.1]:{port}/",
                "http://[::ffff:7f00:1]:{port}/",
                "http://[::127.0.0.1]:{port}/",
                "http://[64:ff9b::127.0.0.1]:{port}/",
                "http://[2002:7f00:1::]:{port}/",
                "http://[2001:0:7f00:1::]:{port}/",
                "http://[fc00::1]:{port}/",
                "http://[fe80::1]:{port}/",
                "http://[ff02::1]:{port}/",
                "http://localhost:{port}/",
                "http://LOCALHOST:{port}/",
                "http://localhost.:{port}/"
            })
    void whatIsNotPublicShouldBeRefused(String url) {
        assertThat(refusal(outbound, url)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433:{port}/",
                "http://0x7f000001:{port}/",
                "http://0x7f.0.0.1:{port}/",
                "http://0x7f.0x0.0x0.0x1:{port}/",
                "http://017700000001:{port}/",
                "http://0177.0.0.1:{port}/",
                "http://127.000.000.001:{port}/",
                "http://127.1:{port}/",
                "http://127.0.1:{port}/",
                "http://0:{port}/",
                "http://127.0.0.1.:{port}/",
                "http://a.127:{port}/",
                "http://me@127.0.0.1:{port}/",
                "http://8.8.8.8@127.0.0.1:{port}/",
                "http://me:secret@localhost:{port}/",
                "http://①②⑦.0.0.1:{port}/",
                "http://127。0。0。1:{port}/",
                "http://127.0.0.1%2e:{port}/",
                "http:///path",
                "http:opaque",
                "//127.0.0.1:{port}/",
                "/path",
                "ftp://127.0.0.1:{port}/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:{port}/_x",
                "jar:http://127.0.0.1:{port}/!/",
                "javascript:alert(1)",
                "http://example.org:0/",
                "http://example.org:65536/"
            })
    void whatIsNoPlainAddressShouldBeRefused(String url) {
        assertThat(refusal(outbound, url)).isInstanceOf(InvalidUrl.class);
    }

    @Test
    void oneAddressThatIsNotPublicShouldRefuseTheHost() throws IOException {
        byte[][] found = {{8, 8, 8, 8}, {127, 0, 0, 1}};
        Resolver resolver = host ->
                new InetAddress[] {InetAddress.getByAddress(host, found[0]), InetAddress.getByAddress(host, found[1])};
        try (GuardedOutbound guard = new GuardedOutbound(GuardSettings.DEFAULT, context(), resolver)) {
            assertThat(refusal(guard, "http://two.example:{port}/")).isEqualTo(new AddressRefused("two.example"));
        }
    }

    @Test
    void ourOwnPublicAddressesShouldBeRefusedUnlessTheyAreAllowed() throws IOException {
        InetAddress own = InetAddress.getByName("8.8.4.4");
        Resolver resolver = InetAddress::getAllByName;
        GuardSettings allowing = new GuardSettings(List.of(Network.parse("8.8.4.4/32")), Set.of(), 4);
        try (GuardedOutbound guard = new GuardedOutbound(GuardSettings.DEFAULT, context(), resolver, own::equals);
                GuardedOutbound open = new GuardedOutbound(allowing, context(), resolver, own::equals)) {
            assertThat(refusal(guard, "http://8.8.4.4:{port}/")).isEqualTo(new AddressRefused("8.8.4.4"));
            assertThat(refusal(guard, "http://[64:ff9b::8.8.4.4]:{port}/")).isInstanceOf(AddressRefused.class);
            guard.check(URI.create("http://8.8.8.8/"));
            open.check(URI.create("http://8.8.4.4/"));
        }
    }

    @Test
    void everyAddressOfThisMachineShouldBeKnownAsOurOwn() throws IOException {
        List<InetAddress> all = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
        assertThat(all).isNotEmpty().allMatch(OwnAddresses::areOfThisMachine);
        assertThat(OwnAddresses.areOfThisMachine(InetAddress.getByName("8.8.8.8")))
                .isFalse();
    }

    @Test
    void aHostThatNobodyKnowsShouldLookLikeOneInside() {
        Resolver resolver = host -> {
            throw new UnknownHostException(host);
        };
        try (GuardedOutbound guard = new GuardedOutbound(GuardSettings.DEFAULT, context(), resolver)) {
            URI url = URI.create("http://db.internal/");
            assertThat(refusalOf(guard, url.toString())).isEqualTo(new AddressRefused("db.internal"));
            FailureException called = catchThrowableOfType(
                    FailureException.class, () -> guard.exchange(OutboundRequest.get(url), TERMS, STATUS));
            // It may be known again later.
            assertThat(called.failure()).isEqualTo(new RemoteUnavailable("its name cannot be resolved"));
        }
    }

    @Test
    void onlyTheListedPortsShouldBeCalled() {
        GuardSettings settings = new GuardSettings(List.of(Network.parse("127.0.0.0/8")), Set.of(443, 80), 4);
        try (GuardedOutbound guard = new GuardedOutbound(settings)) {
            assertThat(refusal(guard, "http://127.0.0.1:{port}/")).isEqualTo(new InvalidUrl("http(s)://host:80|443/…"));
            guard.check(URI.create("http://127.0.0.1/"));
            guard.check(URI.create("https://127.0.0.1/"));
        }
    }

    private static SSLContext context() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new LinkageError("TLS", e);
        }
    }
}
