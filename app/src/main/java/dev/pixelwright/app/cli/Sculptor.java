package dev.pixelwright.app.cli;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes models as the service does, in memory and for one who is there already. */
final class Sculptor implements AutoCloseable {

    private static final User SOMEBODY = new User(
            new UserId(1),
            new Username("somebody"),
            new EmailAddress("somebody@example.com"),
            "none",
            Set.of(Role.USER),
            Standing.ACTIVE,
            Instant.EPOCH,
            Optional.empty());

    private final Pixelwright pixelwright;
    private final boolean replace;

    /** {@code replace}: whether a file that is there already may be replaced. */
    Sculptor(ImageEngine engine, List<ModelGenerator> generators, boolean replace) {
        Clock clock = Clock.systemUTC();
        Database database = Database.inMemory(new InMemoryData(clock));
        database.users().add(SOMEBODY);
        this.pixelwright = Pixelwright.builder(engine)
                .clock(clock)
                .database(database)
                .modelGenerators(generators)
                .build();
        this.replace = replace;
    }

    /**
     * Reads one picture and fills every order of it.
     *
     * @throws dev.pixelwright.core.failure.FailureException with the reason when it cannot be made
     * @throws IOException when a file cannot be read or written, or is there already
     */
    void make(Path input, List<Order> orders, RenderMonitor monitor) throws IOException {
        for (Order order : orders) {
            new WholeFile(order.target(), replace).refuseExisting();
        }
        monitor.progress(0);
        Image image = upload(input);
        for (Order order : orders) {
            write(image, order);
        }
        monitor.progress(100);
    }

    private Image upload(Path input) throws IOException {
        try (InputStream bytes = Files.newInputStream(input)) {
            return pixelwright
                    .useCases()
                    .uploadImage()
                    .execute(SOMEBODY.id(), new Filename(String.valueOf(input.getFileName())), bytes);
        }
    }

    private void write(Image image, Order order) throws IOException {
        StoredBlob blob = pixelwright
                .useCases()
                .transformImage()
                .execute(SOMEBODY.id(), image.id(), order.transformation())
                .blob();
        try (InputStream bytes = pixelwright.useCases().readBlob().execute(blob)) {
            new WholeFile(order.target(), replace).write(bytes::transferTo);
        }
    }

    @Override
    public void close() {
        pixelwright.close();
    }
}
