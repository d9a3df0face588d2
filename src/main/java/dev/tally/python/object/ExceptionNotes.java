package dev.tally.python.object;

/** {@code __notes__} of exceptions. CPython 3.13 Objects/exceptions.c, BaseException_add_note. */
final class ExceptionNotes {
    private ExceptionNotes() {}

    static void add(Runtime rt, PyBaseException exception, String note) {
        PyStr text = rt.string(note);
        add(rt, exception, text);
        text.decref(rt);
    }

    static void add(Runtime rt, PyBaseException exception, PyStr note) {
        PyDict dict = InstanceDict.dict(rt, exception);
        PyObject notes = dict.getString("__notes__");
        if (notes == null) {
            PyStr key = rt.intern("__notes__");
            PyList made = PyList.of(rt);
            dict.set(rt, key, made);
            key.decref(rt);
            made.decref(rt);
            notes = made;
        }
        if (!(notes instanceof PyList list)) {
            throw rt.typeError("Cannot add note: __notes__ is not a list");
        }
        list.append(rt, note.owned());
    }

    /** {@code repr()} as a Java string. */
    static String repr(Runtime rt, PyObject object) {
        PyStr repr = Abstract.repr(rt, object);
        String text = repr.value();
        repr.decref(rt);
        return text;
    }
}
