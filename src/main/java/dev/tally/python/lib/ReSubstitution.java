package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import org.jspecify.annotations.Nullable;

/** {@code sub}, {@code subn} and {@code expand} of regular expressions. CPython 3.13 Modules/_sre/sre.c, pattern_subx. */
final class ReSubstitution {
    private static final String PARAMETERS = "repl, string, count=";
    private static final PyStr COMPILE_TEMPLATE = PyStr.immortalOf("_compile_template");
    private static final PyStr JOIN = PyStr.immortalOf("join");

    private ReSubstitution() {}

    static PyObject sub(Runtime rt, RePattern pattern, Args args, String name) {
        PyObject[] bound = Signature.of(name, PARAMETERS).bind(rt, args);
        long most = bound[2] == null ? 0 : Numbers.exactIndex(rt, bound[2]);
        PyObject filter = rt.hold(filter(rt, pattern, bound[0]));
        ReSearch search = RePattern.searchOf(rt, pattern, new PyObject[] {bound[1], null, null});
        ReText text = search.text();
        // The search holds what it searches, and bytes once more as a buffer: state_init.
        PyObject searched = rt.hold(text.object().owned());
        PyObject buffer = rt.hold(text.isBytes() ? searched.owned() : Singletons.NONE);
        PyList pieces = rt.hold(PyList.of(rt));
        int last = 0;
        long count = 0;
        for (; (most == 0 || count < most) && search.engine().search(); count++) {
            if (last < search.engine().start) {
                pieces.append(rt, text.slice(rt, last, search.engine().start));
            }
            PyObject piece = replacement(rt, search, filter);
            if (piece != Singletons.NONE) {
                pieces.append(rt, piece);
            }
            last = search.engine().stop;
            search.advance();
        }
        if (last < search.end()) {
            pieces.append(rt, text.slice(rt, last, search.end()));
        }
        PyObject joined = join(rt, pieces, text.isBytes());
        rt.release(pieces);
        rt.release(buffer);
        rt.release(searched);
        rt.release(filter);
        return name.equals("sub") ? joined : PyTuple.of(rt, joined, rt.integer(count));
    }

    private static PyObject replacement(Runtime rt, ReSearch search, PyObject filter) {
        if (filter instanceof ReTemplate template) {
            return template.expand(rt, search.text().isBytes(), group -> search.group(rt, group, Singletons.NONE));
        }
        if (!filter.type().has(Slots.CALL)) {
            return filter.owned();
        }
        PyObject match = rt.hold(ReMatch.of(rt, search));
        PyObject piece = rt.call(filter, match);
        rt.take(match);
        rt.hold(piece);
        match.decref(rt);
        return rt.take(piece);
    }

    /** A function, a literal or a template, a new reference. */
    private static PyObject filter(Runtime rt, RePattern pattern, PyObject given) {
        if (given.type().has(Slots.CALL)) {
            return given.owned();
        }
        if (given instanceof PyStr text && text.value().indexOf('\\') < 0
                || given instanceof PyBytes bytes && bytes.latin1().indexOf('\\') < 0) {
            return given.owned();
        }
        PyObject template = compiled(rt, pattern, given);
        PyObject literal = template instanceof ReTemplate t ? t.literal() : null;
        if (literal == null) {
            return template;
        }
        literal.incref();
        template.decref(rt);
        return literal;
    }

    private static PyObject compiled(Runtime rt, RePattern pattern, PyObject template) {
        PyObject compile = rt.hold(Attributes.get(rt, rt.importModule("re"), COMPILE_TEMPLATE));
        PyObject result = rt.call(compile, pattern, template);
        rt.take(compile);
        rt.hold(result);
        compile.decref(rt);
        return rt.take(result);
    }

    /** {@code Match.expand} */
    static PyObject expand(Runtime rt, ReMatch match, RePattern pattern, @Nullable PyObject given) {
        PyObject compiled = compiled(rt, pattern, given == null ? Singletons.NONE : given);
        if (!(compiled instanceof ReTemplate template)) {
            return compiled;
        }
        PyObject literal = template.literal();
        rt.hold(template);
        PyObject text = literal != null
                ? literal.owned()
                : template.expand(rt, !(given instanceof PyStr), group -> match.slice(rt, group, Singletons.NONE));
        rt.release(template);
        return text;
    }

    static PyObject join(Runtime rt, PyList pieces, boolean isBytes) {
        PyObject empty = rt.hold(isBytes ? PyBytes.of(rt, new byte[0]) : PyStr.EMPTY);
        PyObject method = rt.hold(Attributes.get(rt, empty, JOIN));
        PyObject joined = rt.call(method, pieces);
        rt.release(method);
        rt.release(empty);
        return joined;
    }
}
