package dev.tally.python.object;

/**
 * A Python exception on its way up the Java stack. The exception object itself is owned by {@link Runtime#raised()};
 * whoever catches this takes it from there ({@link Runtime#takeRaised}) or lets it go ({@link Runtime#dropRaised}).
 */
public final class PyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PyBaseException value;

    PyException(PyBaseException value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** The exception, borrowed from {@link Runtime#raised()}. */
    public PyBaseException value() {
        return value;
    }

    public boolean is(PyType type) {
        return value.type().isSubtype(type);
    }

    @Override
    public String getMessage() {
        return value.type().name();
    }
}
