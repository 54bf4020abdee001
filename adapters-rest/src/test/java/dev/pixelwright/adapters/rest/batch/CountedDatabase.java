package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.core.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A line to a database on which one hears how often it is asked something. */
final class CountedDatabase {

    final AtomicInteger questions = new AtomicInteger();

    /** What happens, once, before the events of a job are read. */
    final AtomicReference<Runnable> beforeEvents = new AtomicReference<>(() -> {});

    /** The same database at the other end of this line. */
    Database to(Database database) {
        Object[] ports = Arrays.stream(Database.class.getRecordComponents())
                .map(port -> Proxy.newProxyInstance(
                        CountedDatabase.class.getClassLoader(),
                        new Class<?>[] {port.getType()},
                        (proxy, method, arguments) -> {
                            questions.incrementAndGet();
                            if (method.getName().equals("events")) {
                                beforeEvents.getAndSet(() -> {}).run();
                            }
                            try {
                                return method.invoke(read(database, port), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }))
                .toArray();
        try {
            return (Database) Database.class.getConstructors()[0].newInstance(ports);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object read(Database database, RecordComponent port) {
        try {
            return port.getAccessor().invoke(database);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
