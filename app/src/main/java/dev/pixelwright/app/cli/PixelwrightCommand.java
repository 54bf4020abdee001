package dev.pixelwright.app.cli;

import dev.pixelwright.app.BuildInfo;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code pixelwright} itself, which only knows its subcommands. */
@Command(
        name = "pixelwright",
        description = "An image platform: transform pictures here and now, or serve it over HTTP.",
        versionProvider = PixelwrightCommand.Version.class,
        subcommands = {
            ServeCommand.class,
            TransformCommand.class,
            ModelCommand.class,
            CapabilitiesCommand.class,
            SignCommand.class,
            ConfigCommand.class,
            DoctorCommand.class,
            CheckCommand.class,
            CleanupCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            JobsCommand.class,
            KeysCommand.class,
            UsersCommand.class,
            LicencesCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 something failed, 2 wrong usage, 70 a defect.",
            "More about a command: pixelwright COMMAND --help"
        })
public final class PixelwrightCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show the version and exit.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error came from.")
    private boolean debug;

    private PixelwrightCommand() {}

    /** Runs the command in {@code args} and gives the exit code. */
    public static int run(String... args) {
        return run(printer(System.out), printer(System.err), args);
    }

    private static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(stream, true, terminalCharset());
    }

    // The JDK tells the terminal's own charset only from 19 on; before, this is what it used for the streams.
    private static Charset terminalCharset() {
        return Charset.forName(
                System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(commandLine(out, err), args);
    }

    // picocli handles exceptions only: a native codec that cannot be loaded, or memory that runs out, is an Error.
    static int run(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (Throwable e) {
            return line.<PixelwrightCommand>getCommand().report(e, line);
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        PixelwrightCommand root = new PixelwrightCommand();
        return new CommandLine(root)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, all) -> refuse(e))
                .setExecutionExceptionHandler((e, command, parsed) -> root.report(e, command));
    }

    @Override
    public void run() {
        throw new UsageException(
                "a command is missing: serve, transform, model, capabilities, sign, config, doctor, check, cleanup,"
                        + " backup, restore, jobs, keys, users or licences");
    }

    /** Where the command of {@code spec} complains, with stack traces if the user asked for them. */
    static Complaints complaints(CommandSpec spec) {
        PixelwrightCommand root = (PixelwrightCommand) spec.root().userObject();
        return new Complaints(spec.commandLine().getErr(), root.debug);
    }

    private int report(Throwable e, CommandLine command) {
        Complaints complaints = new Complaints(command.getErr(), debug);
        if (e instanceof UsageException) {
            complaints.say(e.getMessage() + seeHelp(command));
            return ExitCode.USAGE.status();
        }
        complaints.about("internal error", e);
        return ExitCode.INTERNAL.status();
    }

    private static int refuse(ParameterException e) {
        CommandLine command = e.getCommandLine();
        new Complaints(command.getErr(), false).say(e.getMessage() + seeHelp(command));
        return ExitCode.USAGE.status();
    }

    private static String seeHelp(CommandLine command) {
        return " (see: " + command.getCommandSpec().qualifiedName() + " --help)";
    }

    /** Asked only when the version is wanted. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {BuildInfo.read().toString()};
        }
    }
}
