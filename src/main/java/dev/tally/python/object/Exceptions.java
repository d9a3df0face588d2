package dev.tally.python.object;

import java.util.List;

/** The built-in exception types. CPython 3.13 Objects/exceptions.c. */
public final class Exceptions {
    private static final int PLAIN_SIZE = 72;

    public static final PyType BASE_EXCEPTION = type("BaseException", Types.OBJECT);
    public static final PyType BASE_EXCEPTION_GROUP = type("BaseExceptionGroup", BASE_EXCEPTION, 88);
    public static final PyType EXCEPTION = type("Exception", BASE_EXCEPTION);
    public static final PyType EXCEPTION_GROUP =
            type("ExceptionGroup", BASE_EXCEPTION_GROUP, EXCEPTION).withWeakReferences();
    public static final PyType GENERATOR_EXIT = type("GeneratorExit", BASE_EXCEPTION);
    public static final PyType KEYBOARD_INTERRUPT = type("KeyboardInterrupt", BASE_EXCEPTION);
    public static final PyType SYSTEM_EXIT = type("SystemExit", BASE_EXCEPTION, 80);
    public static final PyType ARITHMETIC_ERROR = type("ArithmeticError", EXCEPTION);
    public static final PyType FLOATING_POINT_ERROR = type("FloatingPointError", ARITHMETIC_ERROR);
    public static final PyType OVERFLOW_ERROR = type("OverflowError", ARITHMETIC_ERROR);
    public static final PyType ZERO_DIVISION_ERROR = type("ZeroDivisionError", ARITHMETIC_ERROR);
    public static final PyType ASSERTION_ERROR = type("AssertionError", EXCEPTION);
    public static final PyType ATTRIBUTE_ERROR = type("AttributeError", EXCEPTION, 88);
    public static final PyType BUFFER_ERROR = type("BufferError", EXCEPTION);
    public static final PyType EOF_ERROR = type("EOFError", EXCEPTION);
    public static final PyType IMPORT_ERROR = type("ImportError", EXCEPTION, 104);
    public static final PyType MODULE_NOT_FOUND_ERROR = type("ModuleNotFoundError", IMPORT_ERROR);
    public static final PyType LOOKUP_ERROR = type("LookupError", EXCEPTION);
    public static final PyType INDEX_ERROR = type("IndexError", LOOKUP_ERROR);
    public static final PyType KEY_ERROR = type("KeyError", LOOKUP_ERROR);
    public static final PyType MEMORY_ERROR = type("MemoryError", EXCEPTION);
    public static final PyType NAME_ERROR = type("NameError", EXCEPTION, 80);
    public static final PyType UNBOUND_LOCAL_ERROR = type("UnboundLocalError", NAME_ERROR);
    public static final PyType OS_ERROR = type("OSError", EXCEPTION, 112);
    public static final PyType BLOCKING_IO_ERROR = type("BlockingIOError", OS_ERROR);
    public static final PyType CHILD_PROCESS_ERROR = type("ChildProcessError", OS_ERROR);
    public static final PyType CONNECTION_ERROR = type("ConnectionError", OS_ERROR);
    public static final PyType BROKEN_PIPE_ERROR = type("BrokenPipeError", CONNECTION_ERROR);
    public static final PyType CONNECTION_ABORTED_ERROR = type("ConnectionAbortedError", CONNECTION_ERROR);
    public static final PyType CONNECTION_REFUSED_ERROR = type("ConnectionRefusedError", CONNECTION_ERROR);
    public static final PyType CONNECTION_RESET_ERROR = type("ConnectionResetError", CONNECTION_ERROR);
    public static final PyType FILE_EXISTS_ERROR = type("FileExistsError", OS_ERROR);
    public static final PyType FILE_NOT_FOUND_ERROR = type("FileNotFoundError", OS_ERROR);
    public static final PyType INTERRUPTED_ERROR = type("InterruptedError", OS_ERROR);
    public static final PyType IS_ADIRECTORY_ERROR = type("IsADirectoryError", OS_ERROR);
    public static final PyType NOT_ADIRECTORY_ERROR = type("NotADirectoryError", OS_ERROR);
    public static final PyType PERMISSION_ERROR = type("PermissionError", OS_ERROR);
    public static final PyType PROCESS_LOOKUP_ERROR = type("ProcessLookupError", OS_ERROR);
    public static final PyType TIMEOUT_ERROR = type("TimeoutError", OS_ERROR);
    public static final PyType REFERENCE_ERROR = type("ReferenceError", EXCEPTION);
    public static final PyType RUNTIME_ERROR = type("RuntimeError", EXCEPTION);
    public static final PyType NOT_IMPLEMENTED_ERROR = type("NotImplementedError", RUNTIME_ERROR);
    public static final PyType RECURSION_ERROR = type("RecursionError", RUNTIME_ERROR);
    public static final PyType PYTHON_FINALIZATION_ERROR = type("PythonFinalizationError", RUNTIME_ERROR);
    public static final PyType STOP_ASYNC_ITERATION = type("StopAsyncIteration", EXCEPTION);
    public static final PyType STOP_ITERATION = type("StopIteration", EXCEPTION, 80);
    public static final PyType SYNTAX_ERROR = type("SyntaxError", EXCEPTION, 136);
    public static final PyType INDENTATION_ERROR = type("IndentationError", SYNTAX_ERROR);
    public static final PyType TAB_ERROR = type("TabError", INDENTATION_ERROR);
    public static final PyType INCOMPLETE_INPUT_ERROR = type("_IncompleteInputError", SYNTAX_ERROR);
    public static final PyType SYSTEM_ERROR = type("SystemError", EXCEPTION);
    public static final PyType TYPE_ERROR = type("TypeError", EXCEPTION);
    public static final PyType VALUE_ERROR = type("ValueError", EXCEPTION);
    public static final PyType UNICODE_ERROR = type("UnicodeError", VALUE_ERROR);
    public static final PyType UNICODE_DECODE_ERROR = type("UnicodeDecodeError", UNICODE_ERROR, 112);
    public static final PyType UNICODE_ENCODE_ERROR = type("UnicodeEncodeError", UNICODE_ERROR, 112);
    public static final PyType UNICODE_TRANSLATE_ERROR = type("UnicodeTranslateError", UNICODE_ERROR, 112);
    public static final PyType WARNING = type("Warning", EXCEPTION);
    public static final PyType BYTES_WARNING = type("BytesWarning", WARNING);
    public static final PyType DEPRECATION_WARNING = type("DeprecationWarning", WARNING);
    public static final PyType ENCODING_WARNING = type("EncodingWarning", WARNING);
    public static final PyType FUTURE_WARNING = type("FutureWarning", WARNING);
    public static final PyType IMPORT_WARNING = type("ImportWarning", WARNING);
    public static final PyType PENDING_DEPRECATION_WARNING = type("PendingDeprecationWarning", WARNING);
    public static final PyType RESOURCE_WARNING = type("ResourceWarning", WARNING);
    public static final PyType RUNTIME_WARNING = type("RuntimeWarning", WARNING);
    public static final PyType SYNTAX_WARNING = type("SyntaxWarning", WARNING);
    public static final PyType UNICODE_WARNING = type("UnicodeWarning", WARNING);
    public static final PyType USER_WARNING = type("UserWarning", WARNING);
    /** A class of {@code io}, not among the built-in names. */
    public static final PyType UNSUPPORTED_OPERATION = type("io.UnsupportedOperation", OS_ERROR, VALUE_ERROR);

    private Exceptions() {}

    /** One of the two types with two bases. */
    private static PyType type(String name, PyType base, PyType second) {
        PyType made = type(name, base);
        made.setBases(List.of(base, second));
        return made;
    }

    private static PyType type(String name, PyType base) {
        return type(name, base, base == Types.OBJECT ? PLAIN_SIZE : base.basicSize());
    }

    /** A type with fields of its own, and so instances of so many bytes. */
    private static PyType type(String name, PyType base, int size) {
        return new PyType(Types.TYPE, name, base, new ExceptionType(name), size).withDict();
    }

    /** Every built-in exception type, in the order in which CPython names them in {@code builtins}. */
    public static List<PyType> all() {
        return List.of(
                BASE_EXCEPTION,
                BASE_EXCEPTION_GROUP,
                EXCEPTION,
                GENERATOR_EXIT,
                KEYBOARD_INTERRUPT,
                SYSTEM_EXIT,
                ARITHMETIC_ERROR,
                ASSERTION_ERROR,
                ATTRIBUTE_ERROR,
                BUFFER_ERROR,
                EOF_ERROR,
                IMPORT_ERROR,
                LOOKUP_ERROR,
                MEMORY_ERROR,
                NAME_ERROR,
                OS_ERROR,
                REFERENCE_ERROR,
                RUNTIME_ERROR,
                STOP_ASYNC_ITERATION,
                STOP_ITERATION,
                SYNTAX_ERROR,
                SYSTEM_ERROR,
                TYPE_ERROR,
                VALUE_ERROR,
                WARNING,
                FLOATING_POINT_ERROR,
                OVERFLOW_ERROR,
                ZERO_DIVISION_ERROR,
                BYTES_WARNING,
                DEPRECATION_WARNING,
                ENCODING_WARNING,
                FUTURE_WARNING,
                IMPORT_WARNING,
                PENDING_DEPRECATION_WARNING,
                RESOURCE_WARNING,
                RUNTIME_WARNING,
                SYNTAX_WARNING,
                UNICODE_WARNING,
                USER_WARNING,
                BLOCKING_IO_ERROR,
                CHILD_PROCESS_ERROR,
                CONNECTION_ERROR,
                FILE_EXISTS_ERROR,
                FILE_NOT_FOUND_ERROR,
                INTERRUPTED_ERROR,
                IS_ADIRECTORY_ERROR,
                NOT_ADIRECTORY_ERROR,
                PERMISSION_ERROR,
                PROCESS_LOOKUP_ERROR,
                TIMEOUT_ERROR,
                INDENTATION_ERROR,
                INCOMPLETE_INPUT_ERROR,
                INDEX_ERROR,
                KEY_ERROR,
                MODULE_NOT_FOUND_ERROR,
                NOT_IMPLEMENTED_ERROR,
                PYTHON_FINALIZATION_ERROR,
                RECURSION_ERROR,
                UNBOUND_LOCAL_ERROR,
                UNICODE_ERROR,
                BROKEN_PIPE_ERROR,
                CONNECTION_ABORTED_ERROR,
                CONNECTION_REFUSED_ERROR,
                CONNECTION_RESET_ERROR,
                TAB_ERROR,
                UNICODE_DECODE_ERROR,
                UNICODE_ENCODE_ERROR,
                UNICODE_TRANSLATE_ERROR,
                EXCEPTION_GROUP);
    }

    /**
     * What {@code PyErr_SetObject} raises for a value: an exception of the type is raised itself, a tuple becomes its
     * arguments, and {@code None} stands for no argument.
     */
    public static PyBaseException ofValue(Runtime rt, PyType type, PyObject value) {
        if (value instanceof PyBaseException given && given.type().isSubtype(type)) {
            given.incref();
            return given;
        }
        if (value instanceof PyTuple all) {
            return PyBaseException.of(rt, type, (PyTuple) all.owned());
        }
        return PyBaseException.of(rt, type, value == Runtime.none() ? PyTuple.EMPTY : PyTuple.of(rt, value.owned()));
    }

    /** A new exception of a built-in type; takes over the reference to the arguments. */
    public static PyBaseException create(Runtime rt, PyType type, PyTuple args) {
        PyBaseException made = new PyBaseException(type, args);
        rt.heap().allocatedContainer(made);
        return made;
    }
}
