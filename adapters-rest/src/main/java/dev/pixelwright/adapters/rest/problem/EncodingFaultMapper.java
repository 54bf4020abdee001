package dev.pixelwright.adapters.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.CharConversionException;

/**
 * A body of JSON whose bytes are no text. Jackson guesses UTF-16 and UTF-32 from zeros in front, and says of what it
 * then cannot read that the characters are wrong, not that the JSON is.
 */
public final class EncodingFaultMapper implements ExceptionMapper<CharConversionException> {

    @Override
    public Response toResponse(CharConversionException exception) {
        return FaultResponse.of(RequestFault.MALFORMED_JSON.alone().fault());
    }
}
