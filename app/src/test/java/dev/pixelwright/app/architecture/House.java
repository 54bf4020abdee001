package dev.pixelwright.app.architecture;

import java.util.Set;
import java.util.TreeSet;

/**
 * A tree of packages that the laws are held against: the real one or a fixture that mirrors it. It remembers every name
 * that a law asked for, so that a law about nothing is found.
 */
final class House {

    static final String REAL_ROOT = "dev.pixelwright";

    private final String root;
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> libraries = new TreeSet<>();

    House(String root) {
        this.root = root;
    }

    static House real() {
        return new House(REAL_ROOT);
    }

    /** The pattern of a package with all below it, such as {@code core.image}. */
    String in(String path) {
        String pattern = root + "." + path + "..";
        packages.add(pattern);
        return pattern;
    }

    /** Several such patterns. */
    String[] in(String... paths) {
        String[] patterns = new String[paths.length];
        for (int i = 0; i < paths.length; i++) {
            patterns[i] = in(paths[i]);
        }
        return patterns;
    }

    /** The pattern of a package alone. */
    String at(String path) {
        String pattern = root + "." + path;
        packages.add(pattern);
        return pattern;
    }

    /** The full name of a class. */
    String type(String path) {
        String name = root + "." + path;
        types.add(name);
        return name;
    }

    /** A pattern of other people's packages. */
    String library(String pattern) {
        libraries.add(pattern);
        return pattern;
    }

    /** The pattern that takes the first package below {@code path} as the name of a slice. */
    String slices(String path) {
        return root + "." + path + ".(*)..";
    }

    Set<String> packages() {
        return packages;
    }

    Set<String> types() {
        return types;
    }

    Set<String> libraries() {
        return libraries;
    }
}
