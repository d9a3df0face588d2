package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.StructSequence;
import dev.tally.python.vm.FileTree;
import dev.tally.python.vm.Interpreter;

/** {@code os.stat_result}: what is known of a file. CPython 3.13 Modules/posixmodule.c, _pystat_fromstructstat. */
final class FileStatus {
    private static final int TIMES = 7;

    /** The times are whole seconds as items, and more exact as attributes. */
    static final PyType TYPE = StructSequence.typeOfFloats(
            "os.stat_result",
            TIMES,
            "st_mode",
            "st_ino",
            "st_dev",
            "st_nlink",
            "st_uid",
            "st_gid",
            "st_size",
            "st_atime",
            "st_mtime",
            "st_ctime");

    private static final int FILE = 0100000;
    private static final int FOLDER = 040000;
    private static final int FOLDER_SIZE = 4096;
    private static final long USER = 1000;
    static final long SECOND = 1_000_000_000;

    private FileStatus() {}

    static PyObject of(Interpreter vm, FileTree.Node node) {
        long time = Math.floorDiv(TimeModule.BEGINNING + node.changed(), SECOND);
        boolean isFile = node instanceof FileTree.File;
        int size = node instanceof FileTree.File file ? file.size() : FOLDER_SIZE;
        return PyTuple.ofType(vm, TYPE, new PyObject[] {
            vm.integer((isFile ? FILE : FOLDER) | node.mode()),
            vm.integer(node.number()),
            vm.integer(1),
            vm.integer(isFile ? 1 : 2),
            vm.integer(USER),
            vm.integer(USER),
            vm.integer(size),
            vm.integer(time),
            vm.integer(time),
            vm.integer(time)
        });
    }
}
