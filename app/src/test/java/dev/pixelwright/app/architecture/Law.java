package dev.pixelwright.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/** One law of the house, for any tree that has its shape. */
record Law(String name, Function<House, ArchRule> text) {

    /** What breaks the law. That it speaks of nobody is no offence here; {@link LiveNames} sees to that. */
    List<String> violations(House house, JavaClasses classes) {
        return text.apply(house)
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }
}
