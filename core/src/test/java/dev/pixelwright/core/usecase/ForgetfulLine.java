package dev.pixelwright.core.usecase;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.failure.SystemFailure.DatabaseUnavailable;
import dev.pixelwright.core.port.Derivatives;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a database over which a row of a derivative is written, and the answer to that gets lost. */
final class ForgetfulLine {

    final AtomicInteger answersToLose = new AtomicInteger();

    /** The same database at the other end of this line. */
    Database to(Database database) {
        Derivatives derivatives = (Derivatives) Proxy.newProxyInstance(
                ForgetfulLine.class.getClassLoader(),
                new Class<?>[] {Derivatives.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(database.derivatives(), arguments);
                        if (method.getName().equals("add") && answersToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                            throw new DatabaseUnavailable("the answer was lost").toException();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        Object[] ports = Arrays.stream(Database.class.getRecordComponents())
                .map(port -> port.getType() == Derivatives.class ? derivatives : read(database, port))
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
