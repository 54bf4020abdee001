package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * A way to start a program so that it does not run as root, which PostgreSQL refuses to.
 *
 * @param prefix the command in front of the program's own; empty when there is nothing to drop
 * @param owner the uid that must own the server's files, or empty when it is that of the caller and stays so
 */
record PrivilegeDrop(List<String> prefix, OptionalInt owner) {
    /** For a program that is not root. */
    static final PrivilegeDrop NONE = new PrivilegeDrop(List.of(), OptionalInt.empty());

    /** A user namespace without a mapping: inside it root is nobody, outside its files are root's. */
    static final PrivilegeDrop USER_NAMESPACE = new PrivilegeDrop(List.of("unshare", "-U"), OptionalInt.of(0));

    private static final int NOBODY = 65_534;

    /** Becomes nobody, where containers forbid user namespaces. */
    static final PrivilegeDrop SETPRIV = new PrivilegeDrop(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
            OptionalInt.of(NOBODY));

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** What to try, best first, for the user that runs this program. */
    static List<PrivilegeDrop> preferred() {
        boolean root = Command.works(List.of("sh", "-c", "test \"$(id -u)\" = 0"));
        return root ? List.of(USER_NAMESPACE, SETPRIV) : List.of(NONE);
    }

    /** The first of them that the machine permits; each is tried once with a program that does nothing. */
    static PrivilegeDrop firstThatWorks(List<PrivilegeDrop> ways) {
        return ways.stream()
                .filter(way -> way.prefix.isEmpty() || Command.works(way.behindPrefix(List.of("true"))))
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresException("PostgreSQL refuses to run as root, and neither"
                        + " 'unshare -U' nor 'setpriv' works here: run as an ordinary user, or name a server of your"
                        + " own with --database-url"));
    }

    List<String> behindPrefix(List<String> arguments) {
        return Command.behind(prefix, arguments);
    }

    /**
     * Refuses files that are a third user's, before anything is written: taking them over would lock that user out.
     *
     * @throws EmbeddedPostgresException naming the uid
     */
    void refuseForeign(Path cluster) throws IOException {
        if (!Files.exists(cluster)) {
            return;
        }
        int uid = FileTree.owner(cluster);
        boolean ours = owner.isPresent() ? uid == 0 || uid == NOBODY : Files.isWritable(cluster);
        if (!ours) {
            throw new EmbeddedPostgresException("The database in " + cluster + " belongs to the user with uid " + uid
                    + ": run as that user, or choose another folder with --data");
        }
    }

    /** Makes the files belong to whom the server will run as. */
    void give(Path tree) throws IOException {
        if (owner.isPresent() && FileTree.owner(tree) != owner.getAsInt()) {
            FileTree.changeOwner(tree, owner.getAsInt());
        }
    }

    /** @throws EmbeddedPostgresException when the program, and so the folder it is in, is out of the new user's reach */
    void checkReach(Path program) throws IOException {
        List<String> test = behindPrefix(List.of("test", "-x", program.toString()));
        if (!prefix.isEmpty() && Command.run(test, Path.of("/"), Redirect.DISCARD, LIMIT) != 0) {
            throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and the user it runs as instead"
                    + " cannot reach " + program.getParent() + ": choose a folder that everybody may enter with --data"
                    + " (/var/lib/pixelwright, say), or run as an ordinary user");
        }
    }
}
