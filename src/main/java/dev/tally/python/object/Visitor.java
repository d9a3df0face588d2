package dev.tally.python.object;

/** Is shown the references an object owns, one call for each count. */
@FunctionalInterface
public interface Visitor {
    /**
     * @param child the object referred to
     * @param field what kind of place holds it: {@code items}, {@code keys}, {@code values}, {@code attributes} …
     * @param index which one of them, 0 where there is one
     */
    void visit(PyObject child, String field, int index);
}
