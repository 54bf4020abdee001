package dev.pixelwright.app.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions on what a class reads, calls, makes or refers to, method references included. */
final class Accesses {

    private Accesses() {}

    /** The condition that a class has such an access; to be used with {@code noClasses()}. */
    static ArchCondition<JavaClass> to(String description, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    /** The class of the file that {@code inner} is written in. */
    static JavaClass topLevel(JavaClass inner) {
        return inner.getEnclosingClass().map(Accesses::topLevel).orElse(inner);
    }
}
