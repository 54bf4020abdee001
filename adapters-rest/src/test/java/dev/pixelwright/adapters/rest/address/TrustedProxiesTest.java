package dev.pixelwright.adapters.rest.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(Stream.of("10.0.0.0/8", "2001:db8::/33", "192.0.2.7")
            .map(Network::parse)
            .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9  | 198.51.100.1                        | 203.0.113.9",
                "10.1.2.3     |                                     | 10.1.2.3",
                "10.1.2.3     | 198.51.100.1                        | 198.51.100.1",
                "192.0.2.7    | 198.51.100.1                        | 198.51.100.1",
                "192.0.2.8    | 198.51.100.1                        | 192.0.2.8",
                "10.1.2.3     | 8.8.8.8, 198.51.100.1               | 198.51.100.1",
                "10.1.2.3     | 8.8.8.8, 198.51.100.1, 10.9.9.9     | 198.51.100.1",
                "10.1.2.3     | nonsense, 198.51.100.1, 10.9.9.9    | 198.51.100.1",
                "10.1.2.3     | 198.51.100.1, nonsense, 10.9.9.9    | 10.1.2.3",
                "10.1.2.3     | 198.51.100.1,                       | 10.1.2.3",
                "10.1.2.3     | localhost                           | 10.1.2.3",
                "10.1.2.3     | 010.1.1.1                           | 10.1.2.3",
                "10.1.2.3     | 1.2.3.4.5                           | 10.1.2.3",
                "10.1.2.3     | 16909060                            | 10.1.2.3",
                "10.1.2.3     | fe80::1%lo                          | 10.1.2.3",
                "10.1.2.3     | 10.0.0.1, 10.0.0.2                  | 10.0.0.1",
                "10.1.2.3     | 198.51.100.1:4711                   | 198.51.100.1",
                "10.1.2.3     | [2001:db9::1]:4711                  | 2001:db9::1",
                "10.1.2.3     | [2001:db9::1                        | 10.1.2.3",
                "10.1.2.3     | ::ffff:198.51.100.1                 | 198.51.100.1",
                "10.1.2.3     | ::ffff:10.0.0.1, ::ffff:10.0.0.2    | 10.0.0.1",
                "2001:db8::1  | 2001:db8:7fff::1, 2001:db8:8000::1  | 2001:db8:8000::1",
                "2001:db8::1  | 198.51.100.1, 2001:db8:7fff::1      | 198.51.100.1"
            })
    void theClientShouldBeTheFirstHopFromTheRightThatIsNoProxy(String peer, String forwarded, String client)
            throws UnknownHostException {
        List<String> headers = forwarded == null ? List.of() : List.of(forwarded);
        assertThat(proxies.client(address(peer), headers)).isEqualTo(address(client));
    }

    @Test
    void severalHeadersShouldBeReadAsOne() throws UnknownHostException {
        assertThat(proxies.client(address("10.0.0.1"), List.of("198.51.100.1", "10.0.0.3, 10.0.0.2")))
                .isEqualTo(address("198.51.100.1"));
    }

    @Test
    void anEndlessChainShouldNotBeWalkedToItsEnd() throws UnknownHostException {
        String[] chain = new String[100];
        Arrays.fill(chain, "10.0.0.9");
        chain[0] = "198.51.100.1";
        assertThat(proxies.client(address("10.0.0.1"), List.of(String.join(",", chain))))
                .isEqualTo(address("10.0.0.9"));
    }

    @Test
    void withoutProxiesNoHeaderShouldBeBelieved() throws UnknownHostException {
        assertThat(new TrustedProxies(List.of()).client(address("127.0.0.1"), List.of("198.51.100.1")))
                .isEqualTo(address("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "::/129",
                "10.0.0",
                "example.org",
                "example.org/8",
                "10.0.0.0/0x8",
                ":::/8",
                "10.0.0.0 /8"
            })
    void whatIsNoNetworkShouldBeRefused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNetworkShouldHoldItsOwnFamilyOnly() throws UnknownHostException {
        assertThat(Network.parse("0.0.0.0/0").contains(address("203.0.113.1"))).isTrue();
        assertThat(Network.parse("0.0.0.0/0").contains(address("::1"))).isFalse();
        assertThat(Network.parse("::/0").contains(address("::1"))).isTrue();
        assertThat(Network.parse("10.0.0.0/9").contains(address("10.127.255.255")))
                .isTrue();
        assertThat(Network.parse("10.0.0.0/9").contains(address("10.128.0.0"))).isFalse();
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }
}
