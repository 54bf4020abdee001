package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.preset.SavedPreset;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.transform.TransformationSyntax;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The presets of users in PostgreSQL. */
public final class JdbiUserPresets implements UserPresets {

    private final Transactions transactions;

    public JdbiUserPresets(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<SavedPreset> put(Preset preset, int most) {
        return transactions.get(handle -> {
            // What is counted after the lock was waited for includes what the other call has added.
            UserRows.lock(handle, preset.owner());
            return handle.createQuery("""
                            WITH earlier AS (SELECT 1 FROM presets WHERE owner_id = :owner AND name = :name)
                            INSERT INTO presets (owner_id, name, transformation, created_at, updated_at)
                            SELECT :owner, :name, :transformation, :createdAt, :updatedAt
                            WHERE EXISTS (SELECT FROM earlier)
                                OR (SELECT count(*) FROM presets WHERE owner_id = :owner) < :most
                            ON CONFLICT (owner_id, name) DO UPDATE
                                SET transformation = excluded.transformation, updated_at = excluded.updated_at
                            RETURNING *, NOT EXISTS (SELECT FROM earlier) AS fresh
                            """)
                    .bind("owner", preset.owner().value())
                    .bind("name", preset.name().value())
                    .bind("transformation", preset.transformation().toString())
                    .bind("createdAt", Columns.moment(preset.createdAt()))
                    .bind("updatedAt", Columns.moment(preset.updatedAt()))
                    .bind("most", most)
                    .map((row, context) -> new SavedPreset(preset(row), row.getBoolean("fresh")))
                    .findOne();
        });
    }

    @Override
    public Optional<Preset> find(UserId owner, PresetName name) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM presets WHERE owner_id = :owner AND name = :name")
                        .bind("owner", owner.value())
                        .bind("name", name.value())
                        .map((row, context) -> preset(row))
                        .findOne());
    }

    @Override
    public List<Preset> list(UserId owner) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM presets WHERE owner_id = :owner ORDER BY owner_id, name")
                        .bind("owner", owner.value())
                        .map((row, context) -> preset(row))
                        .list());
    }

    @Override
    public boolean remove(UserId owner, PresetName name) {
        return transactions.statement(
                        handle -> handle.createUpdate("DELETE FROM presets WHERE owner_id = :owner AND name = :name")
                                .bind("owner", owner.value())
                                .bind("name", name.value())
                                .execute())
                == 1;
    }

    private static Preset preset(ResultSet row) throws SQLException {
        return new Preset(
                new UserId(row.getLong("owner_id")),
                new PresetName(row.getString("name")),
                TransformationSyntax.parse(row.getString("transformation")),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "updated_at"));
    }
}
