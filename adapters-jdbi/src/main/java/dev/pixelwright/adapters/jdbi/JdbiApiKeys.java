package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.account.key.KeyName;
import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.port.ApiKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** API keys in PostgreSQL. */
public final class JdbiApiKeys implements ApiKeys {

    private final Transactions transactions;

    public JdbiApiKeys(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public boolean add(ApiKey key, int most) {
        return transactions.get(handle -> {
            // What is counted after the lock was waited for includes what the other call has added.
            if (UserRows.lock(handle, key.owner()) != Standing.ACTIVE) {
                throw new Unauthenticated().toException();
            }
            return handle.createUpdate("""
                                    INSERT INTO api_keys (id, owner_id, name, hint, digest, scopes, created_at, expires_at, last_used)
                                    SELECT :id, :owner, :name, :hint, :digest, :scopes, :createdAt,
                                        CAST(:expiresAt AS timestamptz), CAST(:lastUsed AS timestamptz)
                                    WHERE (SELECT count(*) FROM api_keys WHERE owner_id = :owner) < :most
                                    """)
                            .bind("id", key.id().value())
                            .bind("owner", key.owner().value())
                            .bind("name", key.name().value())
                            .bind("hint", key.hint())
                            .bind("digest", Columns.digest(key.digest()))
                            .bindArray("scopes", String.class, UserRows.names(key.scopes()))
                            .bind("createdAt", Columns.moment(key.createdAt()))
                            .bind("expiresAt", key.expiresAt().map(Columns::moment))
                            .bind("lastUsed", key.lastUsed().map(Columns::moment))
                            .bind("most", most)
                            .execute()
                    == 1;
        });
    }

    @Override
    public Optional<ApiKey> findByDigest(Sha256 digest) {
        return transactions.statement(handle -> handle.createQuery("SELECT * FROM api_keys WHERE digest = :digest")
                .bind("digest", Columns.digest(digest))
                .map((row, context) -> key(row))
                .findOne());
    }

    @Override
    public List<ApiKey> list(UserId owner) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM api_keys WHERE owner_id = :owner ORDER BY owner_id, id")
                        .bind("owner", owner.value())
                        .map((row, context) -> key(row))
                        .list());
    }

    @Override
    public boolean remove(UserId owner, ApiKeyId id) {
        return transactions.statement(
                        handle -> handle.createUpdate("DELETE FROM api_keys WHERE id = :id AND owner_id = :owner")
                                .bind("id", id.value())
                                .bind("owner", owner.value())
                                .execute())
                == 1;
    }

    @Override
    public void recordUse(ApiKeyId id, Instant at) {
        transactions.statement(handle -> handle.createUpdate("UPDATE api_keys SET last_used = :at WHERE id = :id")
                .bind("id", id.value())
                .bind("at", Columns.moment(at))
                .execute());
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.getLong("id")),
                new UserId(row.getLong("owner_id")),
                new KeyName(row.getString("name")),
                row.getString("hint"),
                new Sha256(HexFormat.of().formatHex(row.getBytes("digest"))),
                scopes(row),
                Columns.moment(row, "created_at"),
                Columns.findMoment(row, "expires_at"),
                Columns.findMoment(row, "last_used"));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("scopes").getArray();
        return Arrays.stream(names).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
