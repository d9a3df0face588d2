package dev.tally.python.lib;

import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.vm.Interpreter;
import dev.tally.source.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes nodes, each with its fields in their order: CPython 3.13 Parser/asdl_c.py, ObjVisitor. */
final class NodeBuilder {
    private final Interpreter vm;
    private final AstClasses classes;
    private final NodePlaces places;

    NodeBuilder(Interpreter vm, AstClasses classes, NodePlaces places) {
        this.vm = vm;
        this.classes = classes;
        this.places = places;
    }

    /** A node that is being made: it is held until it is done. */
    final class Unfinished {
        private final PyObject node;
        private final PyDict fields;

        private Unfinished(PyObject node) {
            this.node = node;
            this.fields = InstanceDict.dict(vm, node);
        }

        /** The next field; the reference to its value is taken over. */
        Unfinished with(String field, PyObject value) {
            vm.hold(value);
            PyStr name = vm.hold(vm.intern(field));
            fields.set(vm, name, value);
            vm.release(name);
            vm.release(value);
            return this;
        }

        <T> Unfinished with(String field, List<T> items, Function<? super T, PyObject> item) {
            return with(field, list(items, item));
        }

        <T> Unfinished orNone(String field, @Nullable T value, Function<? super T, PyObject> made) {
            return with(field, value == null ? Runtime.none() : made.apply(value));
        }

        Unfinished name(String field, @Nullable String name) {
            return with(field, name == null ? Runtime.none() : vm.intern(name));
        }

        /** The node, which has no place of its own; a new reference. */
        PyObject end() {
            return vm.take(node);
        }

        PyObject end(Span span) {
            with("lineno", vm.integer(places.line(span.start())));
            with("col_offset", vm.integer(places.column(span.start())));
            with("end_lineno", vm.integer(places.line(span.end())));
            with("end_col_offset", vm.integer(places.column(span.end())));
            return end();
        }
    }

    Unfinished node(String kind) {
        return new Unfinished(vm.hold(AstNodeType.make(vm, classes.type(kind))));
    }

    PyObject single(String kind) {
        return classes.single(kind);
    }

    <T> PyList list(List<T> items, Function<? super T, PyObject> item) {
        PyList made = vm.hold(PyList.of(vm));
        for (T each : items) {
            made.append(vm, item.apply(each));
        }
        return vm.take(made);
    }
}
