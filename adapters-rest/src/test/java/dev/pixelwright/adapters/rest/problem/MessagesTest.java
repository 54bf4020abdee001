package dev.pixelwright.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.failure.RecordedFailure;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFailureShouldHaveItsWords(Language language) {
        List<Failure> failures = failures();
        assertThat(failures).hasSizeGreaterThan(30);
        for (Failure failure : failures) {
            assertThat(messages.codes(language)).contains(failure.code());
            assertThat(messages.text(language, failure)).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFaultShouldHaveItsWords(Language language) {
        assertThat(messages.codes(language))
                .containsAll(
                        Arrays.stream(RequestFault.values()).map(Enum::name).toList());
    }

    @Test
    void bothLanguagesShouldSayTheSameThings() {
        assertThat(messages.codes(Language.SPANISH))
                .containsExactlyInAnyOrderElementsOf(messages.codes(Language.ENGLISH));
    }

    @Test
    void factsShouldFillTheirPlaces() {
        assertThat(messages.text(Language.SPANISH, new FileTooLarge(25)))
                .isEqualTo("El archivo, o todos los archivos del formulario juntos, superan los 25 bytes.");
    }

    @Test
    void aFailureOfANewerVersionShouldKeepItsOwnWords() {
        Failure newer = new RecordedFailure(
                dev.pixelwright.core.failure.FailureKind.INTERNAL, "NEWER", "Its words.", java.util.Map.of());
        assertThat(messages.text(Language.SPANISH, newer)).isEqualTo("Its words.");
    }

    @Test
    void theFirstLanguageWeSpeakShouldBeChosen() {
        assertThat(Language.of("es")).isEqualTo(Language.SPANISH);
        assertThat(Language.of("fr, es-AR;q=0.5, en;q=0.4")).isEqualTo(Language.SPANISH);
        assertThat(Language.of("en;q=0.9, es;q=0.8")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("fr")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(";;;=q")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("-")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("-,es")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("es;q=0")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("es;q=0, fr;q=0.1")).isEqualTo(Language.ENGLISH);
    }

    /** One of each kind that the core has. */
    static List<Failure> failures() {
        return leaves(Failure.class)
                .filter(type -> type != RecordedFailure.class)
                .map(MessagesTest::example)
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MessagesTest::leaves)
                : Stream.of(type);
    }

    private static Failure example(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(MessagesTest::value).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return (Failure) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static Object value(Class<?> type) {
        if (type == int.class) {
            return 7;
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(7);
        }
        return type == long.class ? (Object) 7L : "seven";
    }
}
