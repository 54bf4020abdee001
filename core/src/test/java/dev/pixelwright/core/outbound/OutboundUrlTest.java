package dev.pixelwright.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.OutboundFailure.InvalidUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OutboundUrlTest {

    @Property
    void whateverIsWrittenShouldBeAnAddressInAsciiOrRefused(@ForAll String text) {
        for (String written : new String[] {text, "http://example.org/" + text, "http://" + text + "/"}) {
            Throwable thrown = catchThrowable(() -> assertThat(StandardCharsets.US_ASCII
                            .newEncoder()
                            .canEncode(OutboundUrl.parse(written).toString()))
                    .isTrue());
            if (thrown != null) {
                assertThat(thrown)
                        .isInstanceOfSatisfying(
                                FailureException.class,
                                refused -> assertThat(refused.failure()).isInstanceOf(InvalidUrl.class));
            }
        }
    }

    @Test
    void escapesShouldStayAsTheyAre() {
        assertThat(OutboundUrl.parse("https://example.org/é/%2F%C3%A9?a=%26"))
                .isEqualTo(URI.create("https://example.org/%C3%A9/%2F%C3%A9?a=%26"));
        assertThat(catchThrowable(() -> OutboundUrl.parse("http://example.org/" + "a".repeat(2_000))))
                .isInstanceOf(FailureException.class);
    }
}
