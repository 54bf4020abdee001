package dev.pixelwright.benchmarks.plans;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stands before the ports, and notes for each call what it made the database do. */
final class Watch {

    private final PlanLog log;
    private final Planning planning;
    private final List<Seen> seen = new ArrayList<>();
    private final Set<String> uncalled = new TreeSet<>();
    private String circumstance = "";

    Watch(PlanLog log, Planning planning) {
        this.log = log;
        this.planning = planning;
    }

    /** The same port, watched. */
    <P> P over(Class<P> port, P adapter) {
        Arrays.stream(port.getMethods()).forEach(method -> uncalled.add(name(port, method)));
        Object watched = Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(name(port, method), method, adapter, arguments));
        return port.cast(watched);
    }

    private static String name(Class<?> port, Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return port.getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }

    private @Nullable Object call(String name, Method method, Object adapter, Object @Nullable [] arguments)
            throws Throwable {
        long from = log.end();
        try {
            return method.invoke(adapter, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            note(name, from);
        }
    }

    private void note(String name, long from) throws IOException {
        uncalled.remove(name);
        seen.add(new Seen(name, circumstance, planning, log.since(from)));
        circumstance = "";
    }

    /** Says what is special about the next call. */
    void when(String special) {
        circumstance = special;
    }

    Planning planning() {
        return planning;
    }

    List<Seen> seen() {
        return seen;
    }

    /** The methods that nobody has called. */
    Set<String> uncalled() {
        return uncalled;
    }
}
