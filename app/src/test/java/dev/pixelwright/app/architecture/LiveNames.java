package dev.pixelwright.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.Locations;
import java.util.List;
import java.util.stream.Stream;

/** Law 9: a law about a package or class that does not exist is always kept and worth nothing. */
final class LiveNames {

    private LiveNames() {}

    /** The names that {@code laws} speak of and that stand for nothing: not in {@code classes}, not on the class path. */
    static List<String> dead(List<Law> laws, House house, JavaClasses classes) {
        // The answers are of no concern here: what counts is that the house hears the names.
        laws.forEach(law -> law.violations(house, classes));
        Stream<String> packages = house.packages().stream().filter(pattern -> noneIn(pattern, classes));
        Stream<String> types = house.types().stream().filter(name -> !classes.contain(name));
        Stream<String> libraries = house.libraries().stream().filter(LiveNames::isNowhere);
        return Stream.of(packages, types, libraries).flatMap(names -> names).toList();
    }

    private static boolean noneIn(String pattern, JavaClasses classes) {
        PackageMatcher matcher = PackageMatcher.of(pattern);
        // A package-info alone says that a package is meant to be, not that it is.
        return classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .noneMatch(type -> matcher.matches(type.getPackageName()));
    }

    private static boolean isNowhere(String pattern) {
        return Locations.ofPackage(pattern.replace("..", "")).isEmpty();
    }
}
