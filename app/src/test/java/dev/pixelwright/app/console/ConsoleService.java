package dev.pixelwright.app.console;

import dev.pixelwright.app.e2e.Account;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import dev.pixelwright.app.e2e.SharedService;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/**
 * The service that the pages are looked at on: one that runs already at {@code pixelwright.console.url}, or else one of our
 * own, started by the first test and stopped after the last.
 */
final class ConsoleService {

    private static final Optional<String> RUNNING = Optional.ofNullable(System.getProperty("pixelwright.console.url"));

    private static Optional<Account> admin = Optional.empty();

    private ConsoleService() {}

    static URI uri() {
        return RUNNING.map(URI::create).orElseGet(SharedService::uri);
    }

    /** An administrator: of a service that runs already, {@code pixelwright.console.admin} says {@code name:password}. */
    static synchronized Account admin() {
        Account known = admin.orElseGet(() -> RUNNING.isPresent() ? named() : granted());
        admin = Optional.of(known);
        return known;
    }

    private static Account named() {
        String[] words = System.getProperty("pixelwright.console.admin", "").split(":", 2);
        if (words.length < 2) {
            throw new IllegalStateException("Say -Dpixelwright.console.admin=name:password");
        }
        return new Account(words[0], words[0] + "@example.com", words[1]);
    }

    private static Account granted() {
        Account account = Account.fresh();
        Client.of(uri(), Face.V1).post("/register", account.registration()).expect(201);
        try {
            SharedService.grantAdmin(account.username());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("granting a role"));
        }
        return account;
    }
}
