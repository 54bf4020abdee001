package dev.pixelwright.app.service;

import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgresException;
import dev.pixelwright.app.engine.EngineMissing;
import dev.pixelwright.app.security.KeyFileException;
import dev.pixelwright.core.failure.FailureException;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one line why a start failed. */
final class StartupTrouble {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private StartupTrouble() {}

    static StartupException of(Exception e) {
        return e instanceof StartupException said ? said : new StartupException(words(e), e);
    }

    private static String words(Exception e) {
        List<Throwable> causes = causes(e);
        for (Throwable cause : causes) {
            if (cause instanceof StartupException
                    || cause instanceof EngineMissing
                    || cause instanceof KeyFileException
                    || cause instanceof EmbeddedPostgresException
                    || cause instanceof BindException) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof FailureException known) {
                return known.failure().code() + ": " + known.failure().message() + deepest(causes);
            }
            if (cause instanceof UndefinedEnvironmentVariableException missing) {
                return "the configuration needs the environment variable " + name(missing);
            }
            if (cause instanceof NoSuchFileException missing) {
                return "there is no file " + missing.getFile();
            }
        }
        return e instanceof ConfigurationException wrong ? configuration(wrong, causes) : "cannot start: " + e;
    }

    // The library names it between quotes, among words of its own.
    private static String name(UndefinedEnvironmentVariableException missing) {
        String said = String.valueOf(missing.getMessage());
        Matcher quoted = QUOTED.matcher(said);
        return quoted.find() ? quoted.group(1) : "that is missing: " + said;
    }

    private static String configuration(ConfigurationException wrong, List<Throwable> causes) {
        return causes.stream()
                .filter(IllegalArgumentException.class::isInstance)
                .findFirst()
                .map(own -> "the configuration is wrong: " + own.getMessage())
                .orElseGet(() -> String.valueOf(wrong.getMessage()));
    }

    private static String deepest(List<Throwable> causes) {
        Throwable last = causes.get(causes.size() - 1);
        return last instanceof FailureException ? "" : " (" + last.getMessage() + ")";
    }

    private static List<Throwable> causes(Throwable first) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = first; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
