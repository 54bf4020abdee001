package dev.pixelwright.app.faults;

import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Client;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Somebody who uploads, orders, looks and deletes while there is trouble. What is refused or breaks off is sent again with
 * the same Idempotency-Key, a few times; what is acknowledged is remembered.
 */
final class Customer implements Runnable {

    private static final System.Logger LOG = System.getLogger(Customer.class.getName());
    private static final int TRIES = 40;
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Kept by all customers together. */
    record Account(Site site, Promises promises, AtomicBoolean closing, AtomicLong refused, AtomicLong wrong) {}

    /** An image that was acknowledged, which of the pictures it is, and what was ordered of it. */
    private record Owned(String image, int picture, List<String> jobs) {}

    private final Account account;
    private final Random random;
    private final List<byte[]> pictures;
    private final List<Owned> owned = new ArrayList<>();
    private final String name;
    private long sent;

    /** Whose wishes {@code seed} decides. */
    Customer(Account account, long seed, List<byte[]> pictures) {
        this.account = account;
        this.name = "customer-" + seed;
        this.random = new Random(seed);
        this.pictures = pictures;
    }

    @Override
    public void run() {
        while (!account.closing().get()) {
            int wish = random.nextInt(10);
            if (owned.isEmpty() || wish < 3) {
                upload();
            } else if (wish < 7) {
                order(any());
            } else if (wish < 9) {
                look(any());
            } else {
                delete(any());
            }
        }
    }

    private Owned any() {
        return owned.get(random.nextInt(owned.size()));
    }

    private void upload() {
        int which = random.nextInt(pictures.size());
        byte[] picture = pictures.get(which);
        again(client -> client.upload("picture.png", picture))
                .filter(answer -> expected(answer, 201))
                .ifPresent(answer ->
                        owned.add(new Owned(account.promises().uploaded(answer, picture), which, new ArrayList<>())));
    }

    private void order(Owned mine) {
        String steps = "\"resize:" + (20 + random.nextInt(400)) + "x,enlarge=true/blur:2/png\"";
        again(client -> client.post("/images/" + mine.image() + "/transform", steps))
                .filter(answer -> expected(answer, 202))
                .ifPresent(answer -> mine.jobs().add(account.promises().ordered(answer)));
    }

    private void look(Owned mine) {
        again(client -> client.get("/images/" + mine.image() + "/content"))
                .filter(answer -> expected(answer, OK) && !Arrays.equals(answer.bytes(), pictures.get(mine.picture())))
                .ifPresent(corrupt -> account.wrong().incrementAndGet());
    }

    private void delete(Owned mine) {
        owned.remove(mine);
        // Once asked for, nothing is owed any more, whatever the answer.
        account.promises().deleted(mine.image(), mine.jobs());
        Optional<Answer> answer = again(client -> client.delete("/images/" + mine.image()));
        answer.filter(said -> said.status() == OK || said.status() == NOT_FOUND)
                .ifPresent(gone -> account.promises().gone(mine.image()));
    }

    private boolean expected(Answer answer, int status) {
        if (answer.status() != status) {
            account.wrong().incrementAndGet();
        }
        return answer.status() == status;
    }

    private Optional<Answer> again(Function<Client, Answer> request) {
        String key = name + "-" + sent++;
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                Answer answer = request.apply(account.site().client().with("Idempotency-Key", key));
                if (answer.status() < 500) {
                    return Optional.of(answer);
                }
            } catch (UncheckedIOException brokenOff) {
                // Nobody knows whether it was done; the same again is right in both cases.
                LOG.log(System.Logger.Level.DEBUG, "Once more", brokenOff);
            }
            account.refused().incrementAndGet();
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
        return Optional.empty();
    }
}
