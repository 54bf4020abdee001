package dev.pixelwright.app.cli;

import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.AccountUseCases;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeyId;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks after the API keys of users, such as one that turned up where everybody can read it. */
@Command(
        name = "keys",
        description = "List the API keys of a user, and take one away.",
        subcommands = {KeysCommand.ListKeys.class, KeysCommand.RevokeKey.class})
final class KeysCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException("a command is missing: keys list or keys revoke");
    }

    /** What both have in common. */
    abstract static class OfUser extends OperatorCommand {

        @Parameters(index = "0", paramLabel = "NAME", description = "The user's name.")
        private String name = "";

        @Override
        final ExitCode run(Workbench workbench, PrintWriter out) {
            AccountUseCases accounts = workbench.useCases().accounts();
            look(accounts, accounts.findUser().execute(new Username(name)).id(), out);
            return ExitCode.OK;
        }

        abstract void look(AccountUseCases accounts, UserId user, PrintWriter out);

        final String name() {
            return name;
        }
    }

    @Command(
            name = "list",
            description =
                    "List the API keys of a user, the oldest first: id, how it begins, what it is good for, name.")
    static final class ListKeys extends OfUser {

        @Override
        void look(AccountUseCases accounts, UserId user, PrintWriter out) {
            List<ApiKey> keys = accounts.listApiKeys().execute(user);
            keys.forEach(key -> out.println(words(key)));
            if (keys.isEmpty()) {
                out.println(name() + " has no API key.");
            }
        }

        @Override
        Optional<Change> changes() {
            return Optional.empty();
        }

        private static String words(ApiKey key) {
            String scopes = key.scopes().stream()
                    .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(","));
            String used = key.lastUsed().map(at -> "used " + at).orElse("never used");
            String end = key.expiresAt().map(at -> ", ends " + at).orElse("");
            return key.id() + "  " + key.hint() + "…  " + scopes + "  " + used + end + "  " + key.name();
        }
    }

    @Command(name = "revoke", description = "Take an API key away; it is good for nothing from the next request on.")
    static final class RevokeKey extends OfUser {

        @Parameters(index = "1", paramLabel = "ID", description = "The key's id, as keys list says it.")
        private String key = "";

        @Override
        void look(AccountUseCases accounts, UserId user, PrintWriter out) {
            ApiKeyId id = ApiKeyId.parse(key)
                    .orElseThrow(() -> new UsageException("ID is a number, as keys list says it, not " + key));
            accounts.deleteApiKey().execute(user, id);
            out.println(key + " is gone.");
        }

        @Override
        Optional<Change> changes() {
            return Optional.of(new Change(name(), "API key " + key));
        }
    }
}
