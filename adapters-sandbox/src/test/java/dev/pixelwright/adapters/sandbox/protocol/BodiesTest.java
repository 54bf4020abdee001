package dev.pixelwright.adapters.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.AccountFailure.Forbidden;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.failure.ImageFailure.PixelQuotaExceeded;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.failure.TransformationFailure;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Transformation;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodiesTest {

    private static final Request REQUEST = new Request(
            new Load(123_456, Optional.of(Sha256.of("a file"))),
            Transformation.parse("autoOrient:off/resize:80x60,fit=cover/sepia/webp:q=71"),
            List.of(
                    new LayerForm(new Size(3, 2), -7, 9, OptionalInt.empty()),
                    new LayerForm(new Size(1, 1), 0, 0, OptionalInt.of(0))),
            new ImageInfo(ImageFormat.TIFF, new Size(640, 480), 3, Orientation.TURNED_LEFT, true),
            new ImageLimits(1_000, 50_000_000_000L, 3_000),
            new Size(80, 60));

    @Test
    void everyFailureOfAnEngineShouldComeBackAsItself() throws Exception {
        for (Class<?> type : failures().toList()) {
            Failure failure = sample(type);
            assertThat(FailureForm.parse(FailureForm.toBytes(failure))).isEqualTo(failure);
        }
        assertThat(failures()).hasSizeGreaterThan(12);
    }

    private static Stream<Class<?>> failures() {
        return Stream.concat(
                Arrays.stream(TransformationFailure.class.getPermittedSubclasses()),
                Stream.of(UndecodableImage.class, ImageTooLarge.class, EngineFailed.class, EngineCrashed.class));
    }

    @Test
    void nameOfAnEngineShouldComeBack() throws Exception {
        assertThat(EngineName.parse(EngineName.toBytes("vips 8.16.1"))).isEqualTo("vips 8.16.1");
    }

    @Test
    void oddNameOfAnEngineShouldBeMadePlainBeforeItCrosses() throws Exception {
        assertThat(EngineName.parse(EngineName.toBytes("m\u00e4ler\n2"))).isEqualTo("m?ler?2");
        assertThat(EngineName.parse(EngineName.toBytes(""))).isEqualTo("?");
        assertThat(EngineName.toBytes("x".repeat(1000))).hasSize(FrameType.ENGINE.maxBytes());
    }

    @Test
    void noNameOfAnEngineShouldBeEmptyOrUnprintable() {
        for (String name : List.of("", "a\nb", "a\u0000", "\u001b[31m", "\u00e4")) {
            byte[] body = name.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> EngineName.parse(body)).isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void noChildShouldSpeakOfQuotasOrStores() {
        Failure quota = new PixelQuotaExceeded(0, 1, Duration.ZERO);
        assertThat(FailureForm.carries(quota)).isFalse();
        assertThat(FailureForm.carries(new StorageUnavailable("it is away"))).isFalse();
        assertThatThrownBy(() -> FailureForm.toBytes(quota)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Failure sample(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] values = Arrays.stream(constructor.getParameterTypes())
                .map(BodiesTest::fact)
                .toArray();
        return (Failure) constructor.newInstance(values);
    }

    private static Object fact(Class<?> type) {
        if (type == String.class) {
            return "größer \n 画";
        }
        return type == int.class ? (Object) Integer.MIN_VALUE : (Object) Long.MAX_VALUE;
    }

    @Test
    void longWordsOfAFailureShouldBeCut() throws IOException {
        Failure read = FailureForm.parse(FailureForm.toBytes(new EngineFailed("ä".repeat(100_000))));
        assertThat(read).isEqualTo(new EngineFailed("ä".repeat(500)));
    }

    @Test
    void failuresThatAreNoneOfAnEngineShouldBeRefused() {
        assertThat(FailureForm.carries(new Forbidden())).isFalse();
        byte[] forged = Body.write(out -> out.writeUTF("Forbidden"));
        assertThatThrownBy(() -> FailureForm.parse(forged)).isInstanceOf(ProtocolException.class);
        byte[] foreign = Body.write(out -> out.writeUTF("java.lang.Runtime"));
        assertThatThrownBy(() -> FailureForm.parse(foreign)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void requestShouldBeReadAsItWasWritten() throws IOException {
        assertThat(Request.parse(REQUEST.toBytes())).isEqualTo(REQUEST);
    }

    @Test
    void helloShouldBeReadAsItWasWritten() throws IOException {
        Hello hello = new Hello(
                new Capabilities(
                        "test",
                        Set.of(ImageFormat.PNG, ImageFormat.GIF),
                        Set.of(ImageFormat.PNG),
                        Set.of(),
                        Set.of("crop", "resize")),
                Set.of(ImageFormat.GIF));
        assertThat(Hello.parse(hello.toBytes())).isEqualTo(hello);
    }

    @Test
    void bodiesCutShortOrTooLongShouldBeRefused() throws IOException {
        byte[] whole = REQUEST.toBytes();
        for (int length : List.of(0, 3, 20, whole.length - 1, whole.length + 1)) {
            assertThatThrownBy(() -> Request.parse(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void anotherVersionShouldBeRefused() {
        byte[] other = REQUEST.toBytes();
        other[3]++;
        assertThatThrownBy(() -> Request.parse(other))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("replaced");
    }
}
