package dev.pixelwright.app.cli;

import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Username;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives users roles and takes them away. */
@Command(
        name = "users",
        description = "Give users roles and take them away.",
        subcommands = {UsersCommand.Grant.class, UsersCommand.Revoke.class})
final class UsersCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException("a command is missing: users grant or users revoke");
    }

    /** What both have in common. */
    abstract static class Assignment extends OperatorCommand {

        private final Function<Role, MembershipChange> change;

        @Parameters(index = "0", paramLabel = "NAME", description = "The user's name.")
        private String name = "";

        @Parameters(index = "1", paramLabel = "ROLE", description = "admin or user.")
        private Role role = Role.USER;

        Assignment(Function<Role, MembershipChange> change) {
            this.change = change;
        }

        @Override
        final ExitCode run(Workbench workbench, PrintWriter out) {
            Set<Role> roles = workbench
                    .useCases()
                    .accounts()
                    .changeMembership()
                    .execute(new Username(name), change.apply(role))
                    .roles();
            out.println(name + ": "
                    + (roles.isEmpty()
                            ? "no role"
                            : roles.stream().sorted().map(Assignment::label).collect(Collectors.joining(", "))));
            return ExitCode.OK;
        }

        @Override
        final Optional<Change> changes() {
            return Optional.of(new Change(name, change.apply(role).words()));
        }

        private static String label(Role role) {
            return switch (role) {
                case USER -> "user";
                case ADMIN -> "admin";
            };
        }
    }

    @Command(name = "grant", description = "Give a user a role, from the next request on.")
    static final class Grant extends Assignment {

        Grant() {
            super(MembershipChange::grant);
        }
    }

    @Command(name = "revoke", description = "Take a role from a user, from the next request on.")
    static final class Revoke extends Assignment {

        Revoke() {
            super(MembershipChange::revoke);
        }
    }
}
