package dev.pixelwright.core.usecase.delivery;

import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.port.Derivatives;
import java.util.Optional;

/** What was made already, of an image that the caller was allowed to see. */
public final class FindDerivative {

    private final Derivatives derivatives;

    public FindDerivative(Derivatives derivatives) {
        this.derivatives = derivatives;
    }

    /** The derivative, if it is there. */
    public Optional<Derivative> execute(Lineage lineage) {
        return derivatives.find(lineage);
    }
}
