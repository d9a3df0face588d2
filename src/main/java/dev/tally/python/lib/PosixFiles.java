package dev.tally.python.lib;

import dev.tally.python.object.BytesLike;
import dev.tally.python.object.FileSystemPath;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.StructSequence;
import dev.tally.python.vm.FileTree;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** Of {@code posix}: files and folders, of the run alone. CPython 3.13 Modules/posixmodule.c. */
final class PosixFiles {
    private static final Signature LISTDIR = Signature.of("listdir", "path=");
    private static final Signature SCANDIR = Signature.of("scandir", "path=");
    private static final Signature STAT = Signature.of("stat", "path, *, dir_fd=, follow_symlinks=");
    private static final Signature LSTAT = Signature.of("lstat", "path, *, dir_fd=");
    private static final Signature ACCESS =
            Signature.of("access", "path, mode, *, dir_fd=, effective_ids=, follow_symlinks=");
    private static final Signature MKDIR = Signature.of("mkdir", "path, mode=, *, dir_fd=");
    private static final Signature UTIME = Signature.of("utime", "path, times=, *, ns=, dir_fd=, follow_symlinks=");
    private static final Signature CHMOD = Signature.of("chmod", "path, mode, *, dir_fd=, follow_symlinks=");
    private static final Signature TRUNCATE = Signature.of("truncate", "path, length");
    private static final Signature OPEN = Signature.of("open", "path, flags, mode=, *, dir_fd=");

    private static final PyType TERMINAL_SIZE = StructSequence.type("os.terminal_size", "columns", "lines");

    private static final int WRITE_ONLY = 1;
    private static final int READ_WRITE = 2;
    private static final int CREATE = 0x40;
    private static final int EXCLUSIVE = 0x80;
    private static final int TRUNCATES = 0x200;
    private static final int APPEND = 0x400;
    private static final int DIRECTORY = 0x10000;

    private PosixFiles() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        folders(module);
        for (String name : new String[] {"remove", "unlink"}) {
            onPath(module, name, FileTree::removeFile);
        }
        onPath(module, "rmdir", FileTree::removeFolder);
        for (String name : new String[] {"rename", "replace"}) {
            Signature signature = Signature.of(name, "src, dst, *, src_dir_fd=, dst_dir_fd=");
            module.functionN(name, (rt, self, args) -> rename((Interpreter) rt, name, signature.bind(rt, args)));
        }
        module.functionN("stat", (rt, self, args) -> stat((Interpreter) rt, "stat", STAT.bind(rt, args)[0]))
                .functionN("lstat", (rt, self, args) -> stat((Interpreter) rt, "lstat", LSTAT.bind(rt, args)[0]))
                .functionN("access", (rt, self, args) -> access((Interpreter) rt, ACCESS.bind(rt, args)))
                .functionN("truncate", (rt, self, args) -> truncate((Interpreter) rt, TRUNCATE.bind(rt, args)))
                .functionN("utime", (rt, self, args) -> utime((Interpreter) rt, UTIME.bind(rt, args)));
        module.functionN("chmod", (rt, self, args) -> chmod((Interpreter) rt, CHMOD.bind(rt, args)));
        numbers(module);
        constants(vm, module);
    }

    private static void folders(ModuleBuilder module) {
        module.function0("getcwd", (rt, self) -> rt.string(FileTree.HERE))
                .functionN("listdir", (rt, self, args) -> listdir((Interpreter) rt, LISTDIR.bind(rt, args)[0]))
                .functionN("scandir", (rt, self, args) -> scandir((Interpreter) rt, SCANDIR.bind(rt, args)[0]))
                .functionN("mkdir", (rt, self, args) -> {
                    PyObject[] given = MKDIR.bind(rt, args);
                    int mode = created((Interpreter) rt, given[1]);
                    return done((Interpreter) rt, "mkdir", given[0], (files, path) -> {
                        files.createFolder(path);
                        files.get(path).setMode(mode);
                    });
                });
    }

    /** What is done where a path leads. */
    @FunctionalInterface
    private interface Action {
        void on(FileTree files, String path);
    }

    private static void onPath(ModuleBuilder module, String name, Action action) {
        Signature signature = Signature.of(name, "path, *, dir_fd=");
        module.functionN(name, (rt, self, args) -> {
            PyObject[] given = signature.bind(rt, args);
            return done((Interpreter) rt, name, given[0], action);
        });
    }

    private static PyObject done(Interpreter vm, String name, PyObject given, Action action) {
        PyObject path = vm.hold(path(vm, name, given, "string, bytes or os.PathLike"));
        try {
            action.on(vm.files(), FileErrors.text(vm, path));
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e.number(), path);
        }
        vm.release(path);
        return Runtime.none();
    }

    /** A path as str or bytes, a new reference. */
    private static PyObject path(Runtime rt, String function, PyObject given, String allowed) {
        return FileSystemPath.of(rt, given, function + ": path should be " + allowed);
    }

    private static PyObject rename(Interpreter vm, String name, PyObject[] given) {
        PyObject from = vm.hold(path(vm, name, given[0], "string, bytes or os.PathLike"));
        PyObject to = vm.hold(path(vm, name, given[1], "string, bytes or os.PathLike"));
        try {
            vm.files().rename(FileErrors.text(vm, from), FileErrors.text(vm, to));
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e.number(), from, to);
        }
        vm.release(to);
        vm.release(from);
        return Runtime.none();
    }

    /** The folder of a path that may be left out, or the error. */
    private static FileTree.Folder folder(Interpreter vm, PyObject path) {
        try {
            if (vm.files().get(FileErrors.text(vm, path)) instanceof FileTree.Folder folder) {
                return folder;
            }
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e.number(), path);
        }
        throw FileErrors.raised(vm, FileTree.NO_FOLDER, path);
    }

    private static PyObject folderPath(Interpreter vm, String function, @Nullable PyObject given) {
        return given == null || given == Runtime.none()
                ? vm.string(".")
                : path(vm, function, given, "string, bytes, os.PathLike, integer or None");
    }

    /** A name as the path is that it belongs to: text or bytes. */
    static PyObject likePath(Runtime rt, PyObject path, String name) {
        return path instanceof PyBytes ? PyBytes.of(rt, FileErrors.encoded(rt, name)) : rt.string(name);
    }

    private static PyObject listdir(Interpreter vm, @Nullable PyObject given) {
        PyObject path = vm.hold(folderPath(vm, "listdir", given));
        PyList names = vm.hold(PyList.of(vm));
        for (String name : folder(vm, path).entries().keySet()) {
            names.append(vm, likePath(vm, path, name));
        }
        vm.take(names);
        return vm.releaseFor(path, names);
    }

    private static PyObject scandir(Interpreter vm, @Nullable PyObject given) {
        PyObject path = vm.hold(folderPath(vm, "scandir", given));
        return vm.releaseFor(path, ScandirIterator.of(vm, path, folder(vm, path)));
    }

    private static FileTree.Node node(Interpreter vm, String function, PyObject given) {
        if (given instanceof PyInt number) {
            try {
                return vm.files().descriptor(Arguments.toInt(vm, number)).file();
            } catch (FileTree.Failure e) {
                throw FileErrors.raised(vm, e);
            }
        }
        PyObject path = vm.hold(path(vm, function, given, "string, bytes, os.PathLike or integer"));
        try {
            FileTree.Node node = vm.files().get(FileErrors.text(vm, path));
            vm.release(path);
            return node;
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e.number(), path);
        }
    }

    private static PyObject stat(Interpreter vm, String function, PyObject given) {
        return FileStatus.of(vm, node(vm, function, given));
    }

    private static PyObject access(Interpreter vm, PyObject[] given) {
        PyObject path = vm.hold(path(vm, "access", given[0], "string, bytes or os.PathLike"));
        Arguments.toInt(vm, given[1]);
        boolean there;
        try {
            there = vm.files().find(FileErrors.text(vm, path)) != null;
        } catch (FileTree.Failure e) {
            there = false;
        }
        vm.release(path);
        return Runtime.bool(there);
    }

    private static PyObject truncate(Interpreter vm, PyObject[] given) {
        FileTree.Node node = node(vm, "truncate", given[0]);
        if (!(node instanceof FileTree.File file)) {
            throw FileErrors.raised(vm, FileTree.IS_A_FOLDER, given[0]);
        }
        vm.files().resize(file, Arguments.toInt(vm, given[1]));
        return Runtime.none();
    }

    /** To now, or to a time that is given in seconds or nanoseconds; when it was read is not kept. */
    private static PyObject utime(Interpreter vm, PyObject[] given) {
        boolean seconds = given[1] != null && given[1] != Runtime.none();
        FileTree.Node node = node(vm, "utime", given[0]);
        if (!seconds && given[2] == null) {
            vm.files().touch(node);
            return Runtime.none();
        }
        if (seconds && given[2] != null) {
            throw vm.valueError("utime: you may specify either 'times' or 'ns' but not both");
        }
        PyObject pair = seconds ? given[1] : given[2];
        if (!(pair instanceof PyTuple times) || times.size() != 2) {
            throw vm.typeError(
                    seconds
                            ? "utime: 'times' must be either a tuple of two ints or None"
                            : "utime: 'ns' must be a tuple of two ints");
        }
        PyObject time = times.get(1);
        long since = seconds
                ? (long) Math.floor(Numbers.toDouble(vm, time) * FileStatus.SECOND)
                : Numbers.exactIndex(vm, time);
        vm.files().touch(node, since - TimeModule.BEGINNING);
        return Runtime.none();
    }

    private static PyObject chmod(Interpreter vm, PyObject[] given) {
        int mode = Arguments.toInt(vm, given[1]);
        node(vm, "chmod", given[0]).setMode(mode);
        return Runtime.none();
    }

    /** What a mode is of something new: others may not write. */
    private static int created(Interpreter vm, @Nullable PyObject mode) {
        return (mode == null ? 0777 : Arguments.toInt(vm, mode)) & ~022;
    }

    // --- open files by their numbers

    private static void numbers(ModuleBuilder module) {
        module.functionN("open", (rt, self, args) -> open((Interpreter) rt, OPEN.bind(rt, args)))
                .function1("close", (rt, self, number) -> {
                    Interpreter vm = (Interpreter) rt;
                    int open = Arguments.toInt(rt, number);
                    return tried(vm, () -> {
                        vm.files().close(open);
                        return Runtime.none();
                    });
                })
                .functionN("read", (rt, self, args) -> {
                    Arguments.count(rt, args.positional(), "read", 2, 2);
                    Interpreter vm = (Interpreter) rt;
                    int open = Arguments.toInt(rt, args.get(0));
                    int most = Arguments.toInt(rt, args.get(1));
                    return tried(vm, () -> PyBytes.of(vm, vm.files().read(open, most)));
                })
                .functionN("write", (rt, self, args) -> {
                    Arguments.count(rt, args.positional(), "write", 2, 2);
                    Interpreter vm = (Interpreter) rt;
                    int open = Arguments.toInt(rt, args.get(0));
                    byte[] bytes = BytesLike.required(rt, args.get(1));
                    return tried(vm, () -> {
                        vm.files().write(open, bytes);
                        return vm.integer(bytes.length);
                    });
                })
                .function1("fstat", (rt, self, number) -> stat((Interpreter) rt, "fstat", number));
    }

    @FunctionalInterface
    private interface Attempt {
        PyObject make();
    }

    private static PyObject tried(Interpreter vm, Attempt attempt) {
        try {
            return attempt.make();
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e);
        }
    }

    private static PyObject open(Interpreter vm, PyObject[] given) {
        PyObject path = vm.hold(path(vm, "open", given[0], "string, bytes or os.PathLike"));
        int flags = Arguments.toInt(vm, given[1]);
        String text = FileErrors.text(vm, path);
        boolean writes = (flags & (WRITE_ONLY | READ_WRITE)) != 0;
        try {
            FileTree.Node node = vm.files().find(text);
            if (node == null && (flags & CREATE) != 0) {
                node = vm.files().createFile(text);
                node.setMode(created(vm, given[2]));
            } else if (node != null && (flags & EXCLUSIVE) != 0) {
                throw FileErrors.raised(vm, FileTree.THERE_ALREADY, path);
            }
            if (node instanceof FileTree.Folder) {
                throw FileErrors.raised(vm, FileTree.IS_A_FOLDER, path);
            }
            if (!(node instanceof FileTree.File file)) {
                throw FileErrors.raised(vm, FileTree.NOT_THERE, path);
            }
            if ((flags & TRUNCATES) != 0 && writes) {
                vm.files().resize(file, 0);
            }
            vm.release(path);
            return vm.integer(vm.files().open(file, (flags & APPEND) != 0));
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e.number(), path);
        }
    }

    private static void constants(Interpreter vm, ModuleBuilder module) {
        module.value("F_OK", vm.integer(0))
                .value("R_OK", vm.integer(4))
                .value("W_OK", vm.integer(2))
                .value("X_OK", vm.integer(1))
                .value("O_RDONLY", vm.integer(0))
                .value("O_WRONLY", vm.integer(WRITE_ONLY))
                .value("O_RDWR", vm.integer(READ_WRITE))
                .value("O_CREAT", vm.integer(CREATE))
                .value("O_EXCL", vm.integer(EXCLUSIVE))
                .value("O_TRUNC", vm.integer(TRUNCATES))
                .value("O_APPEND", vm.integer(APPEND))
                .value("O_DIRECTORY", vm.integer(DIRECTORY))
                .value("DirEntry", DirEntry.TYPE)
                .value("terminal_size", TERMINAL_SIZE)
                .value("stat_result", FileStatus.TYPE);
    }
}
