package dev.pixelwright.core.outbound;

import java.io.IOException;

/** Makes something of an answer while it comes; what it leaves unread is never fetched. */
public interface AnswerReader<T> {

    /** May throw what is its own, such as an {@code IOException} of a disk it writes to. */
    T read(OutboundAnswer answer) throws IOException;
}
