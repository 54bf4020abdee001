package dev.pixelwright.app.cli;

import ch.qos.logback.classic.Level;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.doctor.Examination;
import dev.pixelwright.app.doctor.Finding;
import dev.pixelwright.app.doctor.Finding.Verdict;
import dev.pixelwright.app.service.Overrides;
import dev.pixelwright.app.service.StartupException;
import dev.pixelwright.app.service.Workbench;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what holds on this system, and what does not and why. */
@Command(
        name = "doctor",
        description = {
            "Try what this system lets Pixelwright do: engines, the walls around them, the data folder,",
            "and the database, store and queue that a configuration names. Nothing is started that stays."
        },
        footer = {
            "",
            "A line for each: ok; weak, which works and could be safer or do more; no, which is needed.",
            "Exit code 0: nothing needed is missing. 1: something is."
        })
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Complaints complaints = PixelwrightCommand.complaints(spec);
        // What went wrong in a trial is a finding; where it came from is for those who ask.
        BootstrapLogging.bootstrap(complaints.showTraces() ? Level.INFO : Level.OFF);
        ServiceConfiguration configuration;
        try {
            configuration = Workbench.configuration(place.config(), Overrides.at(place.data(), place.databaseUrl()));
        } catch (StartupException e) {
            complaints.say(String.valueOf(e.getMessage()));
            complaints.trace(e);
            return ExitCode.FAILED.status();
        }
        PrintWriter out = spec.commandLine().getOut();
        AtomicBoolean sound = new AtomicBoolean(true);
        Examination.of(configuration, finding -> {
            out.println(line(finding));
            // Some of the next ones take seconds.
            out.flush();
            if (finding.verdict() == Verdict.NO) {
                sound.set(false);
            }
        });
        return (sound.get() ? ExitCode.OK : ExitCode.FAILED).status();
    }

    private static String line(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%-5s%-12s %s",
                finding.verdict().name().toLowerCase(Locale.ROOT),
                finding.subject(),
                finding.words());
    }
}
