package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * Attributes that only some built-in exception types have, and how their constructors fill them. CPython 3.13
 * Objects/exceptions.c.
 */
final class ExceptionFields {
    private static final String[] SYNTAX = {
        "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"
    };
    private static final String[] OS = {"errno", "strerror", "filename", "filename2"};
    private static final String[] UNICODE = {"encoding", "object", "start", "end", "reason"};

    /** The fields of an OSError that hold the names of its files. */
    static final int FILENAME = 2;

    static final int SECOND_FILENAME = 3;

    private static final int WRITTEN = 4;

    private ExceptionFields() {}

    /** Adds the attributes of a type's own. */
    static void define(String name, TypeBuilder type) {
        switch (name) {
            case "StopIteration" -> field(type, "value", PyBaseException.VALUE);
            case "SystemExit" -> field(type, "code", PyBaseException.VALUE);
            case "NameError" -> field(type, "name", PyBaseException.NAME);
            case "AttributeError" -> {
                field(type, "name", PyBaseException.NAME);
                field(type, "obj", PyBaseException.OBJECT);
            }
            case "ImportError" -> {
                field(type, "msg", PyBaseException.MESSAGE);
                field(type, "name", PyBaseException.NAME);
                field(type, "path", PyBaseException.OBJECT);
                field(type, "name_from", PyBaseException.VALUE);
            }
            case "SyntaxError" -> row(type, SYNTAX);
            case "OSError" -> {
                row(type, OS);
                type.getset("characters_written", ExceptionFields::written, ExceptionFields::setWritten);
            }
            case "UnicodeDecodeError", "UnicodeEncodeError" -> row(type, UNICODE);
            case "UnicodeTranslateError" -> {
                for (int i = 1; i < UNICODE.length; i++) {
                    field(type, UNICODE[i], i);
                }
            }
            case "BaseExceptionGroup" -> ExceptionGroups.define(type);
            default -> {}
        }
    }

    private static void row(TypeBuilder type, String[] names) {
        for (int i = 0; i < names.length; i++) {
            field(type, names[i], i);
        }
    }

    private static void field(TypeBuilder type, String name, int which) {
        type.getset(
                name,
                (rt, self) -> {
                    PyObject value = ((PyBaseException) self).field(which);
                    return value == null ? Singletons.NONE : value.owned();
                },
                (rt, self, value) ->
                        ((PyBaseException) self).setField(rt, which, value == null ? null : value.owned()));
    }

    /** What {@code __init__} does with the arguments besides keeping them; whether keywords are taken. */
    static boolean init(Runtime rt, PyBaseException e, Args args) {
        PyType type = e.type();
        if (type.isSubtype(Exceptions.STOP_ITERATION)) {
            set(rt, e, PyBaseException.VALUE, args.orNull(0));
        } else if (type.isSubtype(Exceptions.SYSTEM_EXIT)) {
            exit(rt, e, args);
        } else if (type.isSubtype(Exceptions.ATTRIBUTE_ERROR)) {
            keywords(rt, e, args, "AttributeError", "name", "obj");
            return true;
        } else if (type.isSubtype(Exceptions.NAME_ERROR)) {
            keywords(rt, e, args, "NameError", "name");
            return true;
        } else if (type.isSubtype(Exceptions.IMPORT_ERROR)) {
            keywords(rt, e, args, "ImportError", "name", "path", "name_from");
            set(rt, e, PyBaseException.MESSAGE, args.positional() == 1 ? args.get(0) : null);
            return true;
        } else if (type.isSubtype(Exceptions.SYNTAX_ERROR)) {
            syntax(rt, e, args);
        } else if (type.isSubtype(Exceptions.OS_ERROR)) {
            os(rt, e, args);
        } else if (type.isSubtype(Exceptions.UNICODE_DECODE_ERROR) || type.isSubtype(Exceptions.UNICODE_ENCODE_ERROR)) {
            unicode(rt, e, args, 0, 5);
        } else if (type.isSubtype(Exceptions.UNICODE_TRANSLATE_ERROR)) {
            unicode(rt, e, args, 1, 4);
        }
        return false;
    }

    private static void set(Runtime rt, PyBaseException e, int which, @Nullable PyObject value) {
        e.setField(rt, which, value == null ? null : value.owned());
    }

    private static void exit(Runtime rt, PyBaseException e, Args args) {
        PyObject code = args.positional() == 0 ? null : args.positional() == 1 ? args.get(0) : e.args();
        set(rt, e, PyBaseException.VALUE, code);
    }

    private static void keywords(Runtime rt, PyBaseException e, Args args, String type, String... names) {
        for (int i = 0; i < args.keywordCount(); i++) {
            String given = args.keywordName(i).value();
            int which = java.util.List.of(names).indexOf(given);
            if (which < 0) {
                throw Signature.unexpected(rt, type, given, java.util.List.of(names));
            }
            set(rt, e, which, args.keywordValue(i));
        }
    }

    private static void syntax(Runtime rt, PyBaseException e, Args args) {
        set(rt, e, 0, args.orNull(0));
        if (args.positional() == 2) {
            PyTuple info = rt.hold(Iteration.toTuple(rt, args.get(1)));
            if (info.size() != 4 && info.size() != 6) {
                throw rt.typeError("function takes at least 4 arguments (" + info.size() + " given)");
            }
            for (int i = 0; i < info.size(); i++) {
                set(rt, e, i + 1, info.get(i));
            }
            rt.release(info);
        }
    }

    private static void os(Runtime rt, PyBaseException e, Args args) {
        int count = args.positional();
        if (count >= 2 && count <= 5) {
            set(rt, e, 0, args.get(0));
            set(rt, e, 1, args.get(1));
            if (e.type() == Exceptions.BLOCKING_IO_ERROR
                    && count > 2
                    && args.get(2).type().has(Slots.INDEX)) {
                setWritten(rt, e, args.get(2));
                return;
            }
            set(rt, e, FILENAME, args.orNull(2) == Singletons.NONE ? null : args.orNull(2));
            set(rt, e, SECOND_FILENAME, args.orNull(4) == Singletons.NONE ? null : args.orNull(4));
            if (args.orNull(2) != null && args.get(2) != Singletons.NONE) {
                e.setArgs(rt, PyTuple.of(rt, args.get(0).owned(), args.get(1).owned()));
            }
        }
    }

    private static PyObject written(Runtime rt, PyObject self) {
        PyObject number = ((PyBaseException) self).field(WRITTEN);
        if (number == null) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "characters_written");
        }
        return number.owned();
    }

    private static void setWritten(Runtime rt, PyObject self, @Nullable PyObject value) {
        PyBaseException e = (PyBaseException) self;
        if (value == null) {
            written(rt, e).decref(rt);
            e.setField(rt, WRITTEN, null);
        } else {
            e.setField(rt, WRITTEN, rt.integer(Numbers.exactIndex(rt, value)));
        }
    }

    /** A UnicodeEncodeError or UnicodeDecodeError that knows where it was raised; takes over the arguments. */
    static PyBaseException unicode(Runtime rt, PyType type, PyTuple args) {
        PyBaseException made = Exceptions.create(rt, type, args);
        for (int i = 0; i < args.size(); i++) {
            set(rt, made, i, args.get(i));
        }
        return made;
    }

    private static void unicode(Runtime rt, PyBaseException e, Args args, int first, int count) {
        if (args.positional() != count) {
            throw rt.typeError("function takes exactly " + count + " arguments (" + args.positional() + " given)");
        }
        for (int i = 0; i < count; i++) {
            checkUnicode(rt, e, args, i, UNICODE[first + i]);
        }
        for (int i = 0; i < count; i++) {
            set(rt, e, first + i, args.get(i));
        }
    }

    private static void checkUnicode(Runtime rt, PyBaseException e, Args args, int i, String name) {
        PyObject given = args.get(i);
        boolean place = name.equals("start") || name.equals("end");
        boolean any = name.equals("object") && e.type().isSubtype(Exceptions.UNICODE_DECODE_ERROR);
        if (place) {
            Numbers.exactIndex(rt, given);
        } else if (!any && !(given instanceof PyStr)) {
            throw rt.typeError("argument " + (i + 1) + " must be str, not "
                    + (given == Singletons.NONE ? "None" : given.type().name()));
        }
    }

    /** The errno classes that {@code OSError} itself makes: {@code OSError(2, "…")} is a FileNotFoundError. */
    static PyType osType(PyType type, Args args) {
        int count = args.positional();
        if (type != Exceptions.OS_ERROR || count < 2 || count > 5 || !(args.get(0) instanceof PyInt number)) {
            return type;
        }
        return switch ((int) number.longValue()) {
            case 1, 13 -> Exceptions.PERMISSION_ERROR;
            case 2 -> Exceptions.FILE_NOT_FOUND_ERROR;
            case 3 -> Exceptions.PROCESS_LOOKUP_ERROR;
            case 4 -> Exceptions.INTERRUPTED_ERROR;
            case 10 -> Exceptions.CHILD_PROCESS_ERROR;
            case 11, 114, 115 -> Exceptions.BLOCKING_IO_ERROR;
            case 17 -> Exceptions.FILE_EXISTS_ERROR;
            case 20 -> Exceptions.NOT_ADIRECTORY_ERROR;
            case 21 -> Exceptions.IS_ADIRECTORY_ERROR;
            case 32, 108 -> Exceptions.BROKEN_PIPE_ERROR;
            case 103 -> Exceptions.CONNECTION_ABORTED_ERROR;
            case 104 -> Exceptions.CONNECTION_RESET_ERROR;
            case 110 -> Exceptions.TIMEOUT_ERROR;
            case 111 -> Exceptions.CONNECTION_REFUSED_ERROR;
            default -> type;
        };
    }

    /** {@code str()} of the types that have their own, or null. */
    static @Nullable PyObject text(Runtime rt, PyBaseException e) {
        PyType type = e.type();
        if (type.isSubtype(Exceptions.KEY_ERROR) && e.args().size() == 1) {
            return Abstract.repr(rt, e.args().get(0));
        }
        if (type.isSubtype(Exceptions.OS_ERROR)) {
            return osText(rt, e);
        }
        if (type.isSubtype(Exceptions.IMPORT_ERROR) && e.field(PyBaseException.MESSAGE) instanceof PyStr message) {
            return message.owned();
        }
        if (type.isSubtype(Exceptions.SYNTAX_ERROR)) {
            return syntaxText(rt, e);
        }
        if (type.isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
            return ExceptionGroups.text(rt, e);
        }
        if (type.isSubtype(Exceptions.UNICODE_ERROR) && e.field(4) != null) {
            return unicodeText(rt, e);
        }
        return null;
    }

    private static String string(Runtime rt, @Nullable PyObject value) {
        if (value == null) {
            return "None";
        }
        PyStr text = Abstract.str(rt, value);
        String result = text.value();
        text.decref(rt);
        return result;
    }

    private static @Nullable PyObject osText(Runtime rt, PyBaseException e) {
        PyObject number = e.field(0);
        PyObject message = e.field(1);
        if (number == null || message == null) {
            return null;
        }
        String text = "[Errno " + string(rt, number) + "] " + string(rt, message);
        PyObject file = e.field(FILENAME);
        PyObject second = e.field(SECOND_FILENAME);
        if (file != null) {
            text += ": " + ExceptionNotes.repr(rt, file);
            text += second == null ? "" : " -> " + ExceptionNotes.repr(rt, second);
        }
        return rt.string(text);
    }

    private static PyObject syntaxText(Runtime rt, PyBaseException e) {
        String text = string(rt, e.field(0));
        boolean line = e.field(2) instanceof PyInt;
        if (e.field(1) instanceof PyStr file) {
            String name = file.value().substring(file.value().lastIndexOf('/') + 1);
            text += " (" + name + (line ? ", line " + string(rt, e.field(2)) : "") + ")";
        } else if (line) {
            text += " (line " + string(rt, e.field(2)) + ")";
        }
        return rt.string(text);
    }

    private static @Nullable PyObject unicodeText(Runtime rt, PyBaseException e) {
        if (!(e.field(2) instanceof PyInt start) || !(e.field(3) instanceof PyInt end)) {
            return null;
        }
        String reason = string(rt, e.field(4));
        PyObject encoding = e.field(0);
        boolean one = end.longValue() == start.longValue() + 1;
        String where =
                one ? "position " + start.longValue() : "position " + start.longValue() + "-" + (end.longValue() - 1);
        if (e.field(1) instanceof PyStr s) {
            String prefix =
                    encoding == null ? "can't translate " : "'" + string(rt, encoding) + "' codec can't encode ";
            int at = (int) start.longValue();
            String what = one && at < s.length() ? "character " + quoted(s.codePointAt(at)) : "characters";
            return rt.string(prefix + what + " in " + where + ": " + reason);
        }
        String prefix = "'" + string(rt, encoding) + "' codec can't decode ";
        String what = "bytes";
        if (one && e.field(1) != null) {
            PyObject item = rt.hold(Items.get(rt, e.field(1), start));
            String hex = item instanceof PyInt i ? Integer.toHexString((int) i.longValue()) : "";
            rt.release(item);
            what = "byte 0x" + (hex.length() == 1 ? "0" : "") + hex;
        }
        return rt.string(prefix + what + " in " + where + ": " + reason);
    }

    private static String quoted(int c) {
        String hex = Integer.toHexString(c);
        int width = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
        return "'\\" + (width == 2 ? "x" : width == 4 ? "u" : "U") + "0".repeat(width - hex.length()) + hex + "'";
    }
}
