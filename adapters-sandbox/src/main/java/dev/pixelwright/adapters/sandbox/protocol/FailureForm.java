package dev.pixelwright.adapters.sandbox.protocol;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.failure.TransformationFailure;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Failures as bytes: the name of the record, then its components. Only what an engine may speak of is made from what a child
 * says: a child that was taken over names no store that is away and no quota that would have its job tried for ever.
 */
public final class FailureForm {

    private static final Map<String, Class<?>> KNOWN = Stream.concat(
                    Arrays.stream(TransformationFailure.class.getPermittedSubclasses()),
                    Stream.of(UndecodableImage.class, ImageTooLarge.class, EngineFailed.class, EngineCrashed.class))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private FailureForm() {}

    /** Whether a failure can cross; any other is a mistake of the engine. */
    public static boolean carries(Failure failure) {
        return KNOWN.get(failure.getClass().getSimpleName()) == failure.getClass();
    }

    /** The body of a frame. */
    public static byte[] toBytes(Failure failure) {
        if (!carries(failure)) {
            throw new IllegalArgumentException("An engine does not speak of " + failure.code());
        }
        return Body.write(out -> {
            out.writeUTF(failure.getClass().getSimpleName());
            for (RecordComponent component : failure.getClass().getRecordComponents()) {
                Fact.of(component.getType()).write(out, value(component, failure));
            }
        });
    }

    private static Object value(RecordComponent component, Failure failure) {
        try {
            return component.getAccessor().invoke(failure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A failure must be a public record: " + failure.getClass(), e);
        }
    }

    /** Reads the body of a frame. */
    public static Failure parse(byte[] body) throws IOException {
        return Body.read(body, in -> {
            String name = in.readUTF();
            Class<?> type = KNOWN.get(name);
            if (type == null) {
                throw new ProtocolException("an engine does not speak of " + name);
            }
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = Fact.of(components[i].getType()).read(in);
            }
            return (Failure) made(type, components, values);
        });
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object[] values) throws ProtocolException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new ProtocolException("a failure says what it may not say", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A failure must be a public record: " + type, e);
        }
    }
}
