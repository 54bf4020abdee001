package dev.pixelwright.adapters.rest.batch;

import dev.pixelwright.core.UseCases;
import dev.pixelwright.core.batch.Batch;
import dev.pixelwright.core.batch.BatchItem;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.ModelFailure.BatchEmpty;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.usecase.ReadBlob;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The results of a batch as a zip. No more than a buffer of it is ever in memory. */
record BatchArchive(Map<String, Derivative> entries, ReadBlob readBlob) implements StreamingOutput {

    /** Of what is there by now; fails with {@code BatchEmpty} where that is nothing. */
    static BatchArchive of(Batch batch, UseCases useCases) {
        Map<String, Derivative> entries = new LinkedHashMap<>();
        for (BatchItem item : batch.items()) {
            result(batch, item, useCases).ifPresent(made -> entries.put(name(item, made), made));
        }
        if (entries.isEmpty()) {
            throw new BatchEmpty(batch.id().toString()).toException();
        }
        return new BatchArchive(entries, useCases.readBlob());
    }

    private static Optional<Derivative> result(Batch batch, BatchItem item, UseCases useCases) {
        if (item.job().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    useCases.findResult().execute(batch.owner(), item.job().get()));
        } catch (FailureException e) {
            FailureKind kind = e.failure().kind();
            if (kind == FailureKind.NOT_FOUND || kind == FailureKind.CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    // Two files may have one name; a filename has nothing in it that would leave the folder it is unpacked to.
    private static String name(BatchItem item, Derivative made) {
        Filename name = item.filename().withFormat(made.format());
        return String.format("%02d-%s", item.position() + 1, name.value());
    }

    @Override
    public void write(OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output);
        zip.setLevel(Deflater.BEST_SPEED);
        for (Map.Entry<String, Derivative> entry : entries.entrySet()) {
            zip.putNextEntry(new ZipEntry(entry.getKey()));
            try (InputStream bytes = readBlob.execute(entry.getValue().blob())) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }
}
