package dev.pixelwright.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    /** One failure of every kind there is, found by walking the sealed hierarchy. */
    static List<Failure> everyFailure() {
        return leaves(Failure.class)
                .filter(type -> type != RecordedFailure.class)
                .map(FailureTest::sample)
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FailureTest::leaves)
                : Stream.of(type);
    }

    private static Failure sample(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(FailureTest::value).toArray();
        try {
            return (Failure) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " is no plain public record", e);
        }
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return "some " + component.getName();
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(12345);
        }
        return type == int.class ? (Object) 12345 : (Object) 12345L;
    }

    @Test
    void codesShouldBeUniqueAndStableInForm() {
        Set<String> codes = new HashSet<>();
        for (Failure failure : everyFailure()) {
            assertThat(failure.code()).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
            assertThat(codes.add(failure.code())).as(failure.code()).isTrue();
        }
        assertThat(codes).hasSizeGreaterThan(25).contains("IMAGE_TOO_LARGE", "UNDECODABLE_IMAGE", "USER_EXISTS");
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void failureShouldSpeakInOneSentenceWithItsFacts(Failure failure) {
        assertThat(failure.kind()).isNotNull();
        assertThat(failure.message()).endsWith(".").doesNotContain("null", "..", "\n", "  ");
        assertThat(failure.toException())
                .hasMessage(failure.code() + ": " + failure.message())
                .extracting(FailureException::failure)
                .isSameAs(failure);
        RuntimeException cause = new RuntimeException("why");
        assertThat(failure.toException(cause)).hasCause(cause);
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void argumentsShouldNameEveryComponent(Failure failure) {
        List<String> names = Arrays.stream(failure.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(failure.arguments()).containsOnlyKeys(names);
        assertThat(failure.arguments().values())
                .allSatisfy(value -> assertThat(value).matches("some .*|12345"));
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void recordedFailureShouldSayTheSame(Failure failure) {
        RecordedFailure recorded = RecordedFailure.of(failure);
        assertThat(recorded.kind()).isEqualTo(failure.kind());
        assertThat(recorded.code()).isEqualTo(failure.code());
        assertThat(recorded.message()).isEqualTo(failure.message());
        assertThat(recorded.field()).isEqualTo(failure.field());
        assertThat(recorded.arguments()).containsAllEntriesOf(failure.arguments());
        assertThat(recorded).isEqualTo(RecordedFailure.of(failure));
    }

    @Test
    void argumentsShouldBeTextByName() {
        assertThat(new ImageFailure.ImageTooLarge(7, 5).arguments()).isEqualTo(Map.of("pixels", "7", "maxPixels", "5"));
        assertThat(new TransformationFailure.InvalidParameter("blur", "sigma", "a number").field())
                .contains("blur.sigma");
    }
}
