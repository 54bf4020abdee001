package dev.pixelwright.app.doctor;

import dev.pixelwright.adapters.sandbox.pool.Protection;
import dev.pixelwright.app.sandbox.Scouting;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/** Which of the walls hold that stand around a decoder: a child is sent to try each. */
final class SandboxCheck {

    private SandboxCheck() {}

    static void tell(Consumer<Finding> reader) {
        try (Scouting scouting = new Scouting()) {
            Scouting.View view = scouting.look();
            reader.accept(environment(view));
            reader.accept(folder(view, scouting));
            reader.accept(network(view, scouting));
            reader.accept(parent(view));
            reader.accept(process(scouting));
            reader.accept(memory(scouting));
        } catch (IOException | RuntimeException e) {
            reader.accept(Finding.no(
                    "sandbox",
                    "a child could not try its walls: " + Words.of(e) + ". What it says itself is shown with --debug"));
        }
    }

    private static Finding environment(Scouting.View view) {
        String subject = subject(Protection.ENVIRONMENT);
        return view.leaked().isEmpty()
                ? Finding.ok(subject, "a child has none of the service's variables but language and time zone")
                : Finding.no(subject, "a child has variables of the service: " + String.join(" ", view.leaked()));
    }

    private static Finding folder(Scouting.View view, Scouting scouting) {
        String subject = subject(Protection.FOLDER);
        if (view.ownFolder()) {
            return Finding.ok(subject, "a child's temporary folder is its own, and closed to other users");
        }
        return missing(
                scouting,
                Protection.FOLDER,
                "other users may enter a child's temporary folder: put java.io.tmpdir on a file system that knows owners");
    }

    private static Finding network(Scouting.View view, Scouting scouting) {
        if (!view.network()) {
            return Finding.ok(subject(Protection.NETWORK), "a child could not connect to this process");
        }
        return missing(
                scouting,
                Protection.NETWORK,
                "a child connected to this process: permit user namespaces (sysctl user.max_user_namespaces,"
                        + " kernel.apparmor_restrict_unprivileged_userns), and install unshare (util-linux)");
    }

    // What no wall of ours stands against is no failure, but should be known.
    private static Finding parent(Scouting.View view) {
        return view.parent()
                ? Finding.weak(
                        "parent",
                        "a child read the service's variables in /proc: keep secrets in files that it is not told of,"
                                + " or permit user namespaces")
                : Finding.ok("parent", "a child could not read the service's variables in /proc");
    }

    private static Finding process(Scouting scouting) throws IOException {
        String reason = scouting.hang();
        // Answered by its successor.
        scouting.look();
        return Finding.ok(subject(Protection.PROCESS), "a child that hung was killed (" + reason + ") and replaced");
    }

    private static Finding memory(Scouting scouting) throws IOException {
        if (!scouting.promised().held().contains(Protection.MEMORY)) {
            return Finding.weak(
                    subject(Protection.MEMORY),
                    "beside its heap nothing watches what a child takes: that is done on Linux only, with /proc");
        }
        String reason = scouting.eat();
        return reason.contains("MiB of memory")
                ? Finding.ok(subject(Protection.MEMORY), "a greedy child was killed (" + reason + ")")
                : Finding.no(subject(Protection.MEMORY), "a greedy child ended otherwise: " + reason);
    }

    private static Finding missing(Scouting scouting, Protection protection, String words) {
        return scouting.promised().held().contains(protection)
                ? Finding.no(subject(protection), "although it should hold, " + words)
                : Finding.weak(subject(protection), words);
    }

    private static String subject(Protection protection) {
        return protection.name().toLowerCase(Locale.ROOT);
    }
}
