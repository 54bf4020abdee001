package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.ChildProcess;
import dev.pixelwright.app.RunningService;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The commands for operators, beside the running service and without it. */
class OperatorJourneyIT {

    private static void ended(ChildProcess.Result result, int exit) {
        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(exit);
    }

    @Test
    void roleShouldBeGrantedAndRevokedBesideTheRunningService() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();
        Account account = Account.fresh();
        Client.of(service.uri(), Face.V1)
                .post("/register", account.registration())
                .expect(201);

        ChildProcess.Result granted = service.command("users", "grant", account.username(), "admin");

        ended(granted, 0);
        assertThat(granted.out().strip()).isEqualTo(account.username() + ": user, admin");
        ChildProcess.Result revoked = service.command("users", "revoke", account.username(), "admin");
        ended(revoked, 0);
        assertThat(revoked.out().strip()).isEqualTo(account.username() + ": user");
        Client.of(service.uri(), Face.V1).get("/health/ready").expect(200);
    }

    @Test
    void unknownUserShouldBeOneLine() throws IOException, InterruptedException {
        ChildProcess.Result refused = SharedService.deployment().command("users", "grant", "nobody-here", "admin");

        ended(refused, 1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("pixelwright: USER_NOT_FOUND: ").hasLineCount(1);
    }

    @Test
    void stoppedServiceShouldBeLookedAfterAndStartAgain() throws IOException, InterruptedException {
        try (RunningService service = RunningService.inTemporaryFolder()) {
            ChildProcess.Result nothing = service.command("users", "grant", "ada", "admin");
            ended(nothing, 1);
            assertThat(nothing.err()).contains("there is no database in").hasLineCount(1);

            service.start();
            Account account = Account.fresh();
            Client.of(service.baseUri(), Face.V1)
                    .post("/register", account.registration())
                    .expect(201);
            service.terminate();

            ended(service.command("users", "grant", account.username(), "admin"), 0);

            assertThat(service.data().resolve("postgres/cluster/postmaster.pid"))
                    .doesNotExist();
            service.start();
            Client.of(service.baseUri(), Face.V1).get("/health/ready").expect(200);
        }
    }
}
