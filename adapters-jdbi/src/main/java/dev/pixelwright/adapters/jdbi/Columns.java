package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.image.FileFormat;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.model.ModelFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** How values lie in columns, where the driver does not know it by itself. */
final class Columns {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private Columns() {}

    /** A {@code timestamptz}, which keeps microseconds; cut, because the driver would round up into the future. */
    static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Nothing where the column is null. */
    static Optional<Instant> findMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Whole microseconds, to be multiplied with {@code INTERVAL '1 microsecond'}. */
    static long micros(Duration duration) {
        long seconds = Math.multiplyExact(duration.getSeconds(), MICROS_PER_SECOND);
        return Math.addExact(seconds, duration.getNano() / 1_000);
    }

    /** A {@code bytea} of 32 bytes. */
    static byte[] digest(Sha256 digest) {
        return HexFormat.of().parseHex(digest.hex());
    }

    static Size size(ResultSet row) throws SQLException {
        return new Size(row.getInt("width"), row.getInt("height"));
    }

    /** The label in upper case, which no two formats share. */
    static String name(FileFormat format) {
        return format.label().toUpperCase(Locale.ROOT);
    }

    static FileFormat fileFormat(ResultSet row) throws SQLException {
        String name = row.getString("format");
        Optional<ModelFormat> model = ModelFormat.parse(name);
        return model.isPresent() ? model.get() : ImageFormat.valueOf(name);
    }

    static StoredBlob blob(ResultSet row) throws SQLException {
        Sha256 sha256 = new Sha256(HexFormat.of().formatHex(row.getBytes("sha256")));
        return new StoredBlob(new BlobKey(row.getString("blob_key")), row.getLong("bytes"), sha256);
    }
}
