package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.failure.TransformationFailure.MalformedTransformation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step as text: {@code name}, or {@code name:argument,…} where an argument is {@code key=value} and the first may be
 * a bare value: {@code 800x600} for a width and height (either may be missing, the {@code x} not), else the value of the
 * step's first parameter.
 */
final class StepText {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,31}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._-]{1,256}");
    private static final Pattern SIZE = Pattern.compile("(-?[0-9]{0,10})x(-?[0-9]{0,10})");
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";

    private StepText() {}

    static NamedStep parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (!NAME.matcher(name).matches()) {
            throw malformed("a step begins with a name, not '" + printable(name) + "'");
        }
        if (colon < 0) {
            return new NamedStep(name);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] arguments = text.substring(colon + 1).split(",", -1);
        for (int i = 0; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            if (equals < 0 && i == 0) {
                readBare(name, arguments[i], parameters);
            } else {
                readNamed(name, arguments[i], equals, parameters);
            }
        }
        return new NamedStep(name, parameters);
    }

    private static void readBare(String name, String value, Map<String, String> parameters) {
        String parameter = Vocabulary.unnamedParameter(name).orElse("value");
        if (!VALUE.matcher(value).matches()) {
            throw malformed("'" + printable(value) + "' is no value for " + name);
        }
        if (!parameter.equals(WIDTH)) {
            parameters.put(parameter, value);
            return;
        }
        Matcher size = SIZE.matcher(value);
        if (!size.matches()) {
            throw new InvalidParameter(name, "size", "WIDTHxHEIGHT, WIDTHx or xHEIGHT").toException();
        }
        putUnlessEmpty(parameters, WIDTH, size.group(1));
        putUnlessEmpty(parameters, HEIGHT, size.group(2));
    }

    private static void putUnlessEmpty(Map<String, String> parameters, String parameter, String value) {
        if (!value.isEmpty()) {
            parameters.put(parameter, value);
        }
    }

    private static void readNamed(String name, String argument, int equals, Map<String, String> parameters) {
        if (equals < 0
                || !NAME.matcher(argument.substring(0, equals)).matches()
                || !VALUE.matcher(argument.substring(equals + 1)).matches()) {
            throw malformed("'" + printable(argument) + "' in " + name + " is not key=value");
        }
        String key = argument.substring(0, equals);
        if (parameters.put(key, argument.substring(equals + 1)) != null) {
            throw malformed("'" + key + "' is given twice in " + name);
        }
    }

    static String format(NamedStep step) {
        Map<String, String> rest = new LinkedHashMap<>(step.parameters());
        StringJoiner arguments = new StringJoiner(",");
        String bare = takeBare(step.name(), rest);
        if (!bare.isEmpty()) {
            arguments.add(bare);
        }
        rest.forEach((key, value) -> arguments.add(key + "=" + value));
        return arguments.length() == 0 ? step.name() : step.name() + ":" + arguments;
    }

    private static String takeBare(String name, Map<String, String> rest) {
        String parameter = Vocabulary.unnamedParameter(name).orElse("value");
        if (parameter.equals(WIDTH)) {
            String width = rest.remove(WIDTH);
            String height = rest.remove(HEIGHT);
            return (width == null ? "" : width) + "x" + (height == null ? "" : height);
        }
        String value = rest.remove(parameter);
        return value == null ? "" : value;
    }

    private static RuntimeException malformed(String reason) {
        return new MalformedTransformation(reason).toException();
    }

    /** For a message, which must not carry what could forge a log line or run on for pages. */
    static String printable(String text) {
        String shown = text.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() > 40 ? shown.substring(0, 40) + "..." : shown;
    }
}
