package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import dev.tally.python.vm.FileTree;
import dev.tally.python.vm.Interpreter;

/** {@code os.DirEntry}: an entry of a folder. CPython 3.13 Modules/posixmodule.c. */
final class DirEntry extends PyObject {
    static final PyType TYPE =
            PyType.builtin("posix.DirEntry", Types.OBJECT, new Behaviour(), 104).sealed();

    private final PyObject name;
    private final PyObject path;
    private final FileTree.Node node;

    private DirEntry(PyObject name, PyObject path, FileTree.Node node) {
        super(TYPE);
        this.name = name;
        this.path = path;
        this.node = node;
    }

    /** @param path the folder's */
    static PyObject of(Runtime rt, PyObject path, String name, FileTree.Node node) {
        String folder = path instanceof PyStr text ? text.value() : FileErrors.text((Interpreter) rt, path);
        String joined = folder + (folder.endsWith("/") ? "" : "/") + name;
        DirEntry made = new DirEntry(PosixFiles.likePath(rt, path, name), PosixFiles.likePath(rt, path, joined), node);
        rt.heap().allocated(made);
        return made;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(name, "name", 0);
        visitor.visit(path, "path", 0);
    }

    @Override
    public void clear(Runtime rt) {
        name.decref(rt);
        path.decref(rt);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(REPR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.methodN("is_dir", (rt, self, args) -> Runtime.bool(entry(self).node instanceof FileTree.Folder))
                    .methodN("is_file", (rt, self, args) -> Runtime.bool(entry(self).node instanceof FileTree.File))
                    .method("is_symlink", (rt, self) -> Runtime.bool(false))
                    .method("is_junction", (rt, self) -> Runtime.bool(false))
                    .methodN("stat", (rt, self, args) -> FileStatus.of((Interpreter) rt, entry(self).node))
                    .method("inode", (rt, self) -> rt.integer(entry(self).node.number()))
                    .method("__fspath__", (rt, self) -> entry(self).path.owned())
                    .getter("name", (rt, self) -> entry(self).name.owned())
                    .getter("path", (rt, self) -> entry(self).path.owned());
        }

        private static DirEntry entry(PyObject self) {
            return (DirEntry) self;
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            PyStr name = Abstract.repr(rt, entry(self).name);
            String text = "<DirEntry " + name.value() + ">";
            name.decref(rt);
            return rt.string(text);
        }
    }
}
