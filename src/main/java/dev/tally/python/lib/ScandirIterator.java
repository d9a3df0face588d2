package dev.tally.python.lib;

import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import dev.tally.python.vm.FileTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code os.scandir} gives: the entries of a folder as they were then. CPython 3.13 Modules/posixmodule.c. */
final class ScandirIterator extends PyIterator {
    private static final PyType TYPE = PyType.builtin("posix.ScandirIterator", Types.OBJECT, new Behaviour(), 64)
            .sealed();

    private @Nullable PyObject path;
    private final Deque<Map.Entry<String, FileTree.Node>> left;

    private ScandirIterator(PyObject path, Deque<Map.Entry<String, FileTree.Node>> left) {
        super(TYPE);
        this.path = path;
        this.left = left;
    }

    static PyObject of(Runtime rt, PyObject path, FileTree.Folder folder) {
        ScandirIterator made = new ScandirIterator(
                path.owned(), new ArrayDeque<>(folder.entries().entrySet()));
        rt.heap().allocated(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        Map.Entry<String, FileTree.Node> entry = left.poll();
        PyObject folder = path;
        return entry == null || folder == null ? null : DirEntry.of(rt, folder, entry.getKey(), entry.getValue());
    }

    @Override
    public void traverse(Visitor visitor) {
        if (path != null) {
            visitor.visit(path, "path", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = path;
        path = null;
        decref(rt, old);
    }

    private static PyObject close(PyObject self) {
        ((ScandirIterator) self).left.clear();
        return Runtime.none();
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(ITER, NEXT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("__enter__", (rt, self) -> self.owned())
                    .methodN("__exit__", (rt, self, args) -> close(self))
                    .method("close", (rt, self) -> close(self));
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return self.owned();
        }

        @Override
        public @Nullable PyObject next(Runtime rt, PyObject self) {
            return ((ScandirIterator) self).next(rt);
        }
    }
}
