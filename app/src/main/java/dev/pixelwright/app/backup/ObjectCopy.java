package dev.pixelwright.app.backup;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Copies the objects that a ledger holds from one store to another; those that are there already are not read again. */
final class ObjectCopy {

    private static final int BATCH = 500;
    // Stores far away answer slowly, and to many at once as quickly as to one.
    private static final int AT_ONCE = 8;

    private final BlobStore from;
    private final BlobStore to;

    ObjectCopy(BlobStore from, BlobStore to) {
        this.from = from;
        this.to = to;
    }

    /**
     * How it went.
     *
     * @param copied objects that were copied
     * @param bytes of these
     * @param kept objects that were there
     * @param missing keys of objects that {@code from} has not
     */
    record Tally(long copied, long bytes, long kept, List<BlobKey> missing) {}

    private enum Kind {
        COPIED,
        KEPT,
        MISSING
    }

    private record Copied(BlobKey key, Kind kind, long bytes) {}

    /** Copies what {@code ledger} holds at this moment, or a little later. */
    Tally copy(BlobLedger ledger) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return copy(ledger, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private Tally copy(BlobLedger ledger, ExecutorService threads) throws IOException, InterruptedException {
        long copied = 0;
        long bytes = 0;
        long kept = 0;
        List<BlobKey> missing = new ArrayList<>();
        Optional<BlobKey> after = Optional.empty();
        List<BlobEntry> page;
        do {
            page = ledger.list(after, BATCH);
            for (Copied one : copy(page, threads)) {
                switch (one.kind()) {
                    case COPIED -> {
                        copied++;
                        bytes += one.bytes();
                    }
                    case KEPT -> kept++;
                    case MISSING -> missing.add(one.key());
                }
            }
            if (!page.isEmpty()) {
                after = Optional.of(page.get(page.size() - 1).key());
            }
        } while (page.size() == BATCH);
        return new Tally(copied, bytes, kept, missing);
    }

    private List<Copied> copy(List<BlobEntry> page, ExecutorService threads) throws IOException, InterruptedException {
        List<Future<Copied>> asked = threads.invokeAll(page.stream()
                .filter(entry -> entry.state() == BlobState.HELD)
                .<Callable<Copied>>map(entry -> () -> copy(entry.key()))
                .toList());
        List<Copied> done = new ArrayList<>();
        for (Future<Copied> one : asked) {
            try {
                done.add(one.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException trouble) {
                    throw trouble;
                }
                if (e.getCause() instanceof RuntimeException trouble) {
                    throw trouble;
                }
                throw new IllegalStateException(e);
            }
        }
        return done;
    }

    private Copied copy(BlobKey key) throws IOException {
        OptionalLong size = from.size(key);
        if (size.isEmpty()) {
            return new Copied(key, Kind.MISSING, 0);
        }
        // An object never changes, so that one of this length is whole: it appears so or not at all.
        if (to.size(key).equals(size)) {
            return new Copied(key, Kind.KEPT, 0);
        }
        to.put(key, new Stored(from, key, size.getAsLong()));
        return new Copied(key, Kind.COPIED, size.getAsLong());
    }

    private record Stored(BlobStore store, BlobKey key, long size) implements ByteSource {

        @Override
        public InputStream open() throws IOException {
            return store.open(key).orElseThrow(() -> new NoSuchFileException(key.toString()));
        }
    }
}
