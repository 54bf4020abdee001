package dev.pixelwright.adapters.rest.problem;

/** Carries a {@link RequestFault} up to its mapper. */
public final class RequestFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    RequestFaultException(Fault fault) {
        super(fault.code() + " " + fault.arguments(), null, false, false);
        this.fault = fault;
    }

    /** Whether it carries this one. */
    public boolean carries(RequestFault known) {
        return fault.code().equals(known.name());
    }

    Fault fault() {
        return fault;
    }
}
