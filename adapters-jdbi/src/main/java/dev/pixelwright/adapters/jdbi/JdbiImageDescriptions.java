package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.ImageDescriptions;
import dev.pixelwright.core.sight.Description;
import dev.pixelwright.core.sight.ThumbHash;
import dev.pixelwright.core.transform.Colour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What images look like, in PostgreSQL. */
public final class JdbiImageDescriptions implements ImageDescriptions {

    static final String CLAIM = """
            WITH waiting AS MATERIALIZED (
                SELECT image_id AS locked FROM image_descriptions
                WHERE due_at <= now() ORDER BY due_at, image_id LIMIT 1
                FOR UPDATE SKIP LOCKED),
            claimed AS (
                UPDATE image_descriptions
                SET tries = tries + 1,
                    due_at = CASE WHEN tries + 1 < :maxTries
                        THEN clock_timestamp() + :lease * power(4, tries) * INTERVAL '1 microsecond' END
                FROM waiting WHERE image_id = locked
                RETURNING image_id)
            SELECT images.* FROM images JOIN claimed ON images.id = claimed.image_id
            """;

    static final String OF = """
            SELECT image_id, dominant_colour, thumb_hash FROM image_descriptions
            WHERE image_id = ANY (:images) AND thumb_hash IS NOT NULL
            """;

    private final Transactions transactions;

    public JdbiImageDescriptions(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<Image> claim(Duration lease, int maxTries) {
        return transactions.statement(handle -> handle.createQuery(CLAIM)
                .bind("lease", Columns.micros(lease))
                .bind("maxTries", maxTries)
                .map((row, context) -> ImageRows.image(row))
                .findOne());
    }

    @Override
    public void describe(ImageId image, Description description) {
        transactions.statement(handle -> handle.createUpdate("""
                        UPDATE image_descriptions SET due_at = NULL, dominant_colour = :colour, thumb_hash = :hash
                        WHERE image_id = :image
                        """)
                .bind("image", image.value())
                .bind("colour", description.dominantColour().map(Colour::toString))
                .bind("hash", description.thumbHash().bytes())
                .execute());
    }

    @Override
    public void giveUp(ImageId image) {
        transactions.statement(
                handle -> handle.createUpdate("UPDATE image_descriptions SET due_at = NULL WHERE image_id = :image")
                        .bind("image", image.value())
                        .execute());
    }

    @Override
    public Map<ImageId, Description> of(List<ImageId> images) {
        if (images.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = images.stream().map(ImageId::value).toList();
        return transactions.statement(handle -> handle.createQuery(OF)
                .bindArray("images", Long.class, ids)
                .map((row, context) -> Map.entry(new ImageId(row.getLong("image_id")), description(row)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Description description(ResultSet row) throws SQLException {
        return new Description(
                Optional.ofNullable(row.getString("dominant_colour")).flatMap(Colour::parse),
                ThumbHash.of(row.getBytes("thumb_hash")));
    }
}
