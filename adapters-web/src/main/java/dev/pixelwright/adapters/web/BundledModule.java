package dev.pixelwright.adapters.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module (ECMA-262, 16.2) as the body of a function that answers what it exports. It understands the forms that our modules
 * and those of lit-html have, of which {@code BundleTest} sees to it that there are no others: named imports; exports of
 * declarations, of lists, of another module's names, and by default. No module may need itself by way of others, and none
 * may export what it assigns anew. Comments ({@code //} and {@code /**}) that have their lines to themselves are left out, but for
 * licences.
 *
 * @param body of a function in strict mode that knows {@code $need(name)} and {@code $bring(from, target)}
 * @param needed the modules that it imports, by their paths
 */
record BundledModule(String body, List<String> needed) {

    private static final Pattern IMPORT = Pattern.compile("import\\s*\\{([^}]*)}\\s*from\\s*['\"](\\.[^'\"]+)['\"];?");
    private static final Pattern EXPORT_FROM =
            Pattern.compile("export\\s*\\{([^}]*)}\\s*from\\s*['\"](\\.[^'\"]+)['\"];?");
    private static final Pattern EXPORT_LIST = Pattern.compile("export\\s*\\{([^}]*)};?");
    private static final Pattern EXPORT_DECLARED =
            Pattern.compile("(?m)^export (default )?((?:async )?function|class|const) (\\w+)");
    private static final Pattern EXPORT_DEFAULT = Pattern.compile("(?m)^export default ");
    private static final Pattern IMPORT_LATER = Pattern.compile("\\bimport\\(");
    // A licence stays where it is.
    private static final Pattern COMMENT =
            Pattern.compile("(?ms)^[ \\t]*(//[^\\n]*|/\\*\\*(?!\\s*(\\* )?@license)((?!\\*/).)*\\*/[ \\t]*)$\\n?");

    BundledModule {
        needed = List.copyOf(needed);
    }

    static BundledModule of(String name, String text) {
        List<String> needed = new ArrayList<>();
        List<String> exports = new ArrayList<>();
        String body = COMMENT.matcher(text).replaceAll("");
        body = replace(IMPORT, body, found -> {
            String other = resolve(name, found.group(2));
            needed.add(other);
            return "const {" + names(found.group(1), "%s: %s") + "} = $need('" + other + "');";
        });
        body = replace(EXPORT_FROM, body, found -> {
            String other = resolve(name, found.group(2));
            needed.add(other);
            exports.add(names(found.group(1), "get %2$s() { return $need('" + other + "').%1$s; }"));
            return "";
        });
        body = replace(EXPORT_LIST, body, found -> {
            exports.add(names(found.group(1), "%2$s: %1$s"));
            return "";
        });
        body = replace(EXPORT_DECLARED, body, found -> {
            exports.add((found.group(1) == null ? "" : "default: ") + found.group(3));
            return found.group(2) + " " + found.group(3);
        });
        body = replace(EXPORT_DEFAULT, body, found -> {
            exports.add("default: $default");
            return "const $default = ";
        });
        body = replace(IMPORT_LATER, body, found -> "$bring('" + name + "', ");
        return new BundledModule(body + "\nreturn {" + String.join(", ", exports) + "};", needed);
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }

    /** {@code form} of each name in a list, with the name there and the one it has here. */
    private static String names(String list, String form) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.split("\\s+as\\s+", 2))
                .map(name -> form.formatted(name[0], name[name.length - 1]))
                .collect(Collectors.joining(", "));
    }

    private static String resolve(String from, String target) {
        return URI.create("/" + from).resolve(target).getPath().substring(1);
    }
}
