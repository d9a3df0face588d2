package dev.tally.python.object;

import dev.tally.python.code.Bytecode;
import dev.tally.python.code.Code;
import dev.tally.python.code.LineTable;
import dev.tally.python.syntax.Unsupported;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What {@code code} does. CPython 3.13 Objects/codeobject.c. */
final class CodeType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE);
    }

    @Override
    public void define(TypeBuilder type) {
        number(type, "co_argcount", Code::argCount);
        number(type, "co_posonlyargcount", Code::positionalOnlyArgCount);
        number(type, "co_kwonlyargcount", Code::keywordOnlyArgCount);
        number(type, "co_stacksize", Code::stackSize);
        number(type, "co_flags", Code::flags);
        number(type, "co_firstlineno", Code::firstLine);
        number(type, "co_nlocals", code -> count(code, Code.FAST_LOCAL));
        type.field("co_name", (rt, self) -> rt.intern(of(self).name()))
                .field("co_qualname", (rt, self) -> rt.intern(of(self).qualifiedName()))
                .field("co_filename", (rt, self) -> rt.string(of(self).source().name()))
                .getter("co_varnames", (rt, self) -> variables(rt, self, PyCode.VARIABLES, Code.FAST_LOCAL))
                .getter("co_cellvars", (rt, self) -> variables(rt, self, PyCode.CELL_VARIABLES, Code.FAST_CELL))
                .getter("co_freevars", (rt, self) -> variables(rt, self, PyCode.FREE_VARIABLES, Code.FAST_FREE))
                .field("co_names", (rt, self) -> names(rt, (PyCode) self))
                .field("co_consts", (rt, self) -> ((PyCode) self).constantsTuple(rt));
        type.method("co_positions", (rt, self) -> CodePlaces.positions(rt, of(self)))
                .methodN("replace", CodeReplacement::replace)
                .method("co_lines", (rt, self) -> CodePlaces.lines(rt, of(self)));
        bytes(type, "co_code", PyCode.BYTECODE, Bytecode::code);
        bytes(type, "co_linetable", PyCode.LINE_TABLE, LineTable::of);
        bytes(type, "co_exceptiontable", PyCode.EXCEPTION_TABLE, Bytecode::exceptionTable);
        type.method1("_varname_from_oparg", CodeType::variable);
        for (String name : List.of("co_lnotab", "_co_code_adaptive")) {
            type.getter(name, (rt, self) -> {
                throw new Unsupported(name + " of code");
            });
        }
    }

    private static void number(TypeBuilder type, String name, ToLongFunction<Code> field) {
        type.field(name, (rt, self) -> rt.integer(field.applyAsLong(of(self))));
    }

    private static void bytes(TypeBuilder type, String name, int part, Function<Code, byte[]> table) {
        type.getter(name, (rt, self) -> ((PyCode) self).part(part, () -> PyBytes.of(rt, table.apply(of(self)))));
    }

    /** A local by its number among all, cells and free variables included. */
    private static PyObject variable(Runtime rt, PyObject self, PyObject number) {
        PyStr[] names = ((PyCode) self).localNames();
        long index = Numbers.exactIndex(rt, number);
        if (index < 0 || index >= names.length) {
            throw rt.raise(Exceptions.INDEX_ERROR, "tuple index out of range");
        }
        return names[(int) index].owned();
    }

    private static Code of(PyObject self) {
        return ((PyCode) self).code();
    }

    static int count(Code code, int kind) {
        int found = 0;
        for (int each : code.localsPlusKinds()) {
            found += (each & kind) != 0 ? 1 : 0;
        }
        return found;
    }

    private static PyObject variables(Runtime rt, PyObject self, int which, int kind) {
        PyCode code = (PyCode) self;
        return code.part(which, () -> variables(rt, code, kind));
    }

    private static PyTuple variables(Runtime rt, PyCode code, int kind) {
        int[] kinds = code.code().localsPlusKinds();
        PyObject[] found = new PyObject[count(code.code(), kind)];
        int at = 0;
        for (int i = 0; i < kinds.length; i++) {
            if ((kinds[i] & kind) != 0) {
                found[at++] = code.localNames()[i].owned();
            }
        }
        return PyTuple.of(rt, found);
    }

    private static PyObject names(Runtime rt, PyCode code) {
        return code.part(PyCode.NAMES, () -> tuple(rt, List.of(code.names())));
    }

    private static PyTuple tuple(Runtime rt, List<? extends PyObject> items) {
        PyObject[] owned = new PyObject[items.size()];
        for (int i = 0; i < owned.length; i++) {
            owned[i] = items.get(i).owned();
        }
        return PyTuple.of(rt, owned);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        Code code = of(self);
        return rt.string("<code object " + code.name() + " at 0x"
                + Long.toHexString(rt.heap().address(self)) + ", file \""
                + code.source().name() + "\", line " + code.firstLine() + ">");
    }

    /** Equal are two compilations of the same lines at the same place. */
    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(other instanceof PyCode code) || operator != EQ && operator != NE) {
            return Runtime.notImplemented();
        }
        return Runtime.bool(of(self).sameAs(code.code()) == (operator == EQ));
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        Code code = of(self);
        return 31L * (31L * code.name().hashCode() + code.firstLine()) + code.instructions().length;
    }
}
