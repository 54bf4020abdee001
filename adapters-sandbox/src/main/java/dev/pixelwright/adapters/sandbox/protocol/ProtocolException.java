package dev.pixelwright.adapters.sandbox.protocol;

import java.io.IOException;

/** The other side says what nobody of ours says. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }

    ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
