package dev.pixelwright.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures of links; the vectors are those that signers of others are checked with. */
class LinkKeysTest {

    private static final Path VECTORS = Path.of("..", "docs", "links", "vectors.tsv");
    private static final UUID CONTENT = UUID.fromString("3b2e7c52-8f0e-4a3d-9f0a-0d6c0b3c5e10");

    private final LinkKey today = key(1);
    private final LinkKey yesterday = key(2);
    private final LinkPath path = new LinkPath("grayscale/png", CONTENT, "png", OptionalLong.of(99));

    static Stream<String[]> vectors() throws IOException {
        return Files.readAllLines(VECTORS).stream().skip(1).map(line -> line.split("\t"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aSignatureShouldBeThatOfTheVector(
            String key, String transformation, String uuid, String extension, String expires, String address) {
        LinkKeys keys = new LinkKeys(List.of(new LinkKey(Base64.getDecoder().decode(key))));
        LinkPath asked = new LinkPath(
                transformation,
                UUID.fromString(uuid),
                extension.equals("-") ? "" : extension,
                expires.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(expires)));
        String signature = keys.sign(asked);
        assertThat(new Link(asked, signature).address()).isEqualTo(address);
        String[] parts = address.split("/", 4)[3].split("\\?exp=");
        assertThat(LinkPath.parse(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty()))
                .contains(asked);
        assertThat(keys.vouchFor(asked, signature)).isTrue();
    }

    @Test
    void theFirstKeyShouldSignAndAllShouldVouch() {
        String old = new LinkKeys(List.of(yesterday)).sign(path);
        LinkKeys both = new LinkKeys(List.of(today, yesterday));
        assertThat(both.vouchFor(path, old)).isTrue();
        assertThat(both.sign(path)).isNotEqualTo(old);
        assertThat(both.sign(path)).isEqualTo(new LinkKeys(List.of(today)).sign(path));
        assertThat(new LinkKeys(List.of(today)).vouchFor(path, old)).isFalse();
    }

    @Test
    void aKeyShouldBeLongAndSilent() {
        assertThatThrownBy(() -> new LinkKey(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkKeys(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(today.toString()).isEqualTo("LinkKey[secret]");
    }

    @Test
    void whatIsNoPathShouldNotBeRead() {
        String file = "png/" + CONTENT;
        assertThat(LinkPath.parse(file, Optional.empty())).isPresent();
        for (String wrong :
                List.of("", CONTENT.toString(), file + ".", file + ".PNG", file + "/", "png/1", "p ng/" + CONTENT)) {
            assertThat(LinkPath.parse(wrong, Optional.empty())).as(wrong).isEmpty();
        }
        for (String wrong : List.of("", "0", "-1", "01", "1.5", "9999999999999", "1,1", "\u0661")) {
            assertThat(LinkPath.parse(file, Optional.of(wrong))).as(wrong).isEmpty();
        }
    }

    private static LinkKey key(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return new LinkKey(bytes);
    }
}
