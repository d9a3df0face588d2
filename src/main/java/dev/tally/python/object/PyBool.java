package dev.tally.python.object;

/** {@code True} and {@code False}: ints of their own type, immortal. */
public final class PyBool extends PyInt {
    public static final PyBool FALSE = new PyBool(0);
    public static final PyBool TRUE = new PyBool(1);

    private PyBool(long value) {
        super(Types.BOOL, value, null);
        makeImmortal();
    }
}
