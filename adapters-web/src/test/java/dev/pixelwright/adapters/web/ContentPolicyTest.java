package dev.pixelwright.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTest {

    @Test
    void policyShouldAllowNothingButTheService() {
        assertThat(ContentPolicy.own().header())
                .isEqualTo("default-src 'none'; script-src 'self';"
                        + " style-src 'self' 'sha256-PXtZZkJMMyc18o/DN1ZEFOJ2qEGq95IQbVaJFMOXOb0=';"
                        + " img-src 'self' blob: data:;"
                        + " connect-src 'self' blob:; font-src 'self'; manifest-src 'self'; worker-src 'self' blob:;"
                        + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
    }

    @Test
    void styleOfTheViewerShouldBeTheOneThatIsAllowed() throws NoSuchAlgorithmException {
        byte[] viewer = new ConsoleFiles()
                .find("vendor/model-viewer.min.js")
                .orElseThrow()
                .bytes();
        String[] parts = new String(viewer, StandardCharsets.UTF_8).split("</?style>", -1);
        assertThat(parts).hasSize(3);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts[1].getBytes(StandardCharsets.UTF_8));
        assertThat(ContentPolicy.own().header())
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void picturesMayComeFromABucket() {
        URI signed = URI.create("https://bucket.example.com:9000/a/b?X-Amz-Signature=1");
        assertThat(ContentPolicy.own().withPicturesFrom(signed).header())
                .contains(
                        "img-src 'self' blob: data: https://bucket.example.com:9000;",
                        "connect-src 'self' blob: https://bucket.example.com:9000;",
                        "script-src 'self';");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://a b",
                "https://a; script-src *",
                "https://a/",
                "data:",
                "'unsafe-inline'",
                "https://a,b"
            })
    void originShouldSayWhereAndNothingElse(String origin) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentPolicy(List.of(origin)));
    }
}
