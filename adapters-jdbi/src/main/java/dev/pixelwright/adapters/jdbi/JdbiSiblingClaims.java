package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.port.SiblingClaims;
import java.util.List;

/** Jobs of one image in PostgreSQL, as a worker takes them that has one already. */
public final class JdbiSiblingClaims implements SiblingClaims {

    private final Transactions transactions;

    public JdbiSiblingClaims(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public List<Claim> claimBeside(Claim first, ClaimTerms terms, int most) {
        return transactions.statement(handle -> Takeover.beside(handle, first.job(), terms, most)).stream()
                .flatMap(taken -> taken.claim().stream())
                .toList();
    }
}
