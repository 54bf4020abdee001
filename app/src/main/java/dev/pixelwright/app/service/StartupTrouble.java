package dev.pixelwright.app.service;

import dev.pixelwright.adapters.jdbi.embedded.EmbeddedPostgresException;
import dev.pixelwright.app.security.KeyFileException;
import dev.pixelwright.core.failure.FailureException;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** Says in one line why a start failed. */
final class StartupTrouble {

    private StartupTrouble() {}

    static StartupException of(Exception e) {
        return e instanceof StartupException said ? said : new StartupException(words(e), e);
    }

    private static String words(Exception e) {
        List<Throwable> causes = causes(e);
        for (Throwable cause : causes) {
            if (cause instanceof StartupException
                    || cause instanceof KeyFileException
                    || cause instanceof EmbeddedPostgresException
                    || cause instanceof BindException) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof FailureException known) {
                return known.failure().code() + ": " + known.failure().message() + deepest(causes);
            }
            if (cause instanceof UndefinedEnvironmentVariableException missing) {
                return "the configuration needs an environment variable: " + missing.getMessage();
            }
            if (cause instanceof NoSuchFileException missing) {
                return "there is no file " + missing.getFile();
            }
        }
        return e instanceof ConfigurationException wrong ? configuration(wrong, causes) : "cannot start: " + e;
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
