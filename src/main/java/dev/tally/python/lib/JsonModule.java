package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Native;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.vm.Interpreter;

/** {@code _json}: what {@code json} reads and writes most. CPython 3.13 Modules/_json.c. */
final class JsonModule {
    static final Native.One ASCII = JsonText::ascii;
    static final Native.One PLAIN = JsonText::plain;

    private JsonModule() {}

    static void fill(Interpreter vm, ModuleBuilder json) {
        json.function1("encode_basestring_ascii", ASCII)
                .function1("encode_basestring", PLAIN)
                .functionN("scanstring", JsonModule::scanString)
                .value("make_scanner", JsonScanner.TYPE)
                .value("make_encoder", JsonEncoder.TYPE);
    }

    private static PyObject scanString(Runtime rt, PyObject self, Args args) {
        Arguments.parsed(rt, args, "scanstring", 2, 3);
        long end = Numbers.size(rt, args.get(1));
        boolean strict = args.positional() < 3 || Abstract.truth(rt, args.get(2));
        PyStr text = JsonText.text(rt, args.get(0));
        if (end < 0 || end > text.length()) {
            throw rt.valueError("end is out of bounds");
        }
        return pair(rt, text, JsonText.scan(rt, text, text.offset((int) end), strict));
    }

    /** What was read and the place behind it, in characters. */
    static PyTuple pair(Runtime rt, PyStr text, JsonText.Read read) {
        return PyTuple.of(rt, read.value(), rt.integer(JsonText.characters(text, read.next())));
    }
}
