package dev.pixelwright.core.port;

import dev.pixelwright.core.outbound.AnswerReader;
import dev.pixelwright.core.outbound.OutboundRequest;
import dev.pixelwright.core.outbound.OutboundTerms;
import java.io.IOException;
import java.net.URI;

/**
 * Calls addresses that others have named, and is the only way to them. Whoever names an address must not make us speak to
 * what only we can reach. So an address is {@code http} or {@code https}, has a host and no user, and every address that its
 * host resolves to is public, or within a network that the operator allows; the connection goes to exactly those that were
 * looked at. Redirects are answers and not followed. Each method may fail with an {@code OutboundFailure}:
 * {@code InvalidUrl} or {@code AddressRefused}, nothing having been connected to then; {@code RemoteUnavailable} when the
 * other side cannot be reached or breaks off; {@code RemoteTimeout} and {@code RemoteAnswerTooLarge} when the terms are
 * exceeded; {@code OutboundUnsupported} where nothing is called at all.
 */
public interface Outbound {

    /**
     * Looks at an address as {@link #exchange} does, and connects to nothing. A host that cannot be resolved is refused with
     * {@code AddressRefused} too. Takes at most 5 s.
     */
    void check(URI url);

    /**
     * Sends a request and has its answer read, at most once: nothing is sent again by itself. The answer is handed to
     * {@code reader} as soon as its headers are there. When this returns or throws, the connection is closed.
     *
     * @return what {@code reader} makes of the answer
     * @throws IOException only what {@code reader} throws of its own
     */
    <T> T exchange(OutboundRequest request, OutboundTerms terms, AnswerReader<T> reader) throws IOException;
}
