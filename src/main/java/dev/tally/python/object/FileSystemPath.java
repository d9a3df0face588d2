package dev.tally.python.object;

/** A path as text or bytes. CPython 3.13 Modules/posixmodule.c, PyOS_FSPath. */
public final class FileSystemPath {
    private FileSystemPath() {}

    /** Text and bytes are paths; others say theirs by {@code __fspath__}. A new reference to a str or bytes. */
    public static PyObject of(Runtime rt, PyObject path) {
        return of(rt, path, "expected str, bytes or os.PathLike object");
    }

    /** @param wanted what the error begins with where an object is no path */
    public static PyObject of(Runtime rt, PyObject path, String wanted) {
        if (path instanceof PyStr || path instanceof PyBytes) {
            return path.owned();
        }
        PyObject method = Attributes.special(rt, path, "__fspath__");
        if (method == null) {
            throw rt.typeError(wanted + ", not " + path.type().name());
        }
        rt.hold(method);
        PyObject made = rt.call(method);
        rt.release(method);
        if (made instanceof PyStr || made instanceof PyBytes) {
            return made;
        }
        String type = made.type().name();
        made.decref(rt);
        throw rt.typeError("expected " + path.type().name() + ".__fspath__() to return str or bytes, not " + type);
    }
}
