package dev.tally.python.object;

/** {@code complex}. CPython 3.13 Objects/complexobject.c. */
public final class PyComplex extends PyObject {
    private final double real;
    private final double imaginary;

    private PyComplex(PyType type, double real, double imaginary) {
        super(type);
        this.real = real;
        this.imaginary = imaginary;
    }

    public static PyComplex of(Runtime rt, double real, double imaginary) {
        return ofType(rt, Types.COMPLEX, real, imaginary);
    }

    public static PyComplex ofType(Runtime rt, PyType type, double real, double imaginary) {
        PyComplex made = new PyComplex(type, real, imaginary);
        rt.heap().allocated(made);
        return made;
    }

    /** A number of any kind as a complex one: a new reference; TypeError for what is no number. */
    public static PyComplex from(Runtime rt, PyObject number) {
        double[] parts = ComplexType.partsOf(rt, number);
        return of(rt, parts[0], parts[1]);
    }

    public double real() {
        return real;
    }

    public double imaginary() {
        return imaginary;
    }
}
