package dev.pixelwright.core.decorate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a watch hear of every call of a port; the part itself answers, and what it throws comes out as it was thrown. */
public final class WatchedCalls implements Decorator {

    private final CallWatch watch;

    public WatchedCalls(CallWatch watch) {
        this.watch = watch;
    }

    @Override
    public <T> T decorated(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(port, behind, method, arguments)));
    }

    // What a proxy of the JDK gives for no arguments is null.
    private @Nullable Object call(Class<?> port, Object behind, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(behind, arguments);
        }
        CallWatch.Ending ending = watch.begun(port.getSimpleName(), method.getName());
        Optional<Throwable> thrown = Optional.empty();
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            thrown = Optional.of(cause);
            throw cause;
        } finally {
            ending.ended(thrown);
        }
    }
}
