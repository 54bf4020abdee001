package dev.pixelwright.core.local;

import dev.pixelwright.core.failure.OutboundFailure.OutboundUnsupported;
import dev.pixelwright.core.outbound.AnswerReader;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import dev.pixelwright.core.port.Outbound;
import java.net.URI;

/** Calls nobody, where no way out was given. */
public final class ClosedOutbound implements Outbound {

    public ClosedOutbound() {}

    @Override
    public void check(URI url) {
        throw new OutboundUnsupported().toException();
    }

    @Override
    public <T> T exchange(OutboundRequest request, OutboundTerms terms, AnswerReader<T> reader) {
        throw new OutboundUnsupported().toException();
    }
}
