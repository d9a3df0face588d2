package dev.tally.python.lib;

import dev.tally.python.object.FileSystemPath;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Unicode;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.FileTree;
import dev.tally.python.vm.Interpreter;

/** {@code io.FileIO}: an open file, byte by byte. CPython 3.13 Modules/_io/fileio.c. */
final class FileIo extends FileStream {
    static final PyType TYPE = PyType.builtin("_io.FileIO", IoBase.RAW, new FileIoType(), 48)
            .withDict()
            .withWeakReferences();

    /** What a file system takes well at a time: Linux's usual ones. */
    static final int BLOCK = 4096;

    private static final int CLOSED = -1;

    private int descriptor = CLOSED;
    private Mode mode = new Mode('r', false);
    private boolean closesDescriptor = true;

    /** Its name as it is shown. */
    private String label = "";

    /**
     * What a file is opened for.
     *
     * @param purpose one of {@code r}, {@code w}, {@code x} and {@code a}
     * @param both whether it is read as well as written
     */
    record Mode(char purpose, boolean both) {
        /** ValueError for a text that is no mode, in the words of FileIO. */
        static Mode of(Runtime rt, String text) {
            char purpose = 0;
            int purposes = 0;
            int pluses = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if ("xrwa+b".indexOf(c) < 0) {
                    throw rt.valueError("invalid mode: " + text);
                }
                if (c == '+') {
                    pluses++;
                } else if (c != 'b') {
                    purpose = c;
                    purposes++;
                }
            }
            if (purposes != 1 || pluses > 1) {
                throw rt.valueError("Must have exactly one of create/read/write/append mode and at most one plus");
            }
            return new Mode(purpose, pluses == 1);
        }

        boolean creates() {
            return purpose == 'x';
        }

        boolean appends() {
            return purpose == 'a';
        }

        boolean empties() {
            return purpose == 'w';
        }

        boolean reads() {
            return purpose == 'r' || both;
        }

        boolean writes() {
            return purpose != 'r' || both;
        }

        /** As {@code os.open} takes them: O_CLOEXEC always. */
        int flags() {
            int access = both ? 2 : purpose == 'r' ? 0 : 1;
            return 0x80000
                    | access
                    | switch (purpose) {
                        case 'w' -> 0x40 | 0x200;
                        case 'x' -> 0x40 | 0x80;
                        case 'a' -> 0x40 | 0x400;
                        default -> 0;
                    };
        }

        /** A file that is emptied may be read like any other. */
        String text() {
            return (empties() && both ? 'r' : purpose) + "b" + (both ? "+" : "");
        }
    }

    private FileIo(PyType type) {
        super(type);
    }

    static FileIo of(Runtime rt, PyType type) {
        FileIo made = new FileIo(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Opens a file by its path or by a number. */
    void open(Interpreter vm, PyObject name, Mode wanted, boolean closes) {
        if (descriptor != CLOSED && closesDescriptor) {
            vm.files().close(descriptor);
        }
        descriptor = CLOSED;
        mode = wanted;
        closesDescriptor = closes;
        if (name instanceof PyInt number) {
            int given = Arguments.toInt(vm, number);
            if (given < 0) {
                throw vm.valueError("negative file descriptor");
            }
            descriptor = known(vm, given);
            return;
        }
        PyObject path = vm.hold(FileSystemPath.of(vm, name));
        label = Unicode.repr(FileErrors.text(vm, path), false);
        if (!closes) {
            throw vm.valueError("Cannot use closefd=False with file name");
        }
        descriptor = open(vm, path);
        vm.release(path);
    }

    private static int known(Interpreter vm, int number) {
        if (number < 3) {
            throw new Unsupported("the standard streams as files");
        }
        try {
            vm.files().descriptor(number);
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e);
        }
        return number;
    }

    private int open(Interpreter vm, PyObject path) {
        String text = FileErrors.text(vm, path);
        FileTree files = vm.files();
        try {
            FileTree.Node node = files.find(text);
            if (node != null && mode.creates()) {
                throw FileErrors.raised(vm, FileTree.THERE_ALREADY, path);
            }
            if (node instanceof FileTree.Folder) {
                throw FileErrors.raised(vm, FileTree.IS_A_FOLDER, path);
            }
            if (node == null && mode.purpose() == 'r') {
                throw FileErrors.raised(vm, FileTree.NOT_THERE, path);
            }
            FileTree.File file = node instanceof FileTree.File there ? there : files.createFile(text);
            if (mode.empties()) {
                files.resize(file, 0);
            }
            int number = files.open(file, mode.appends());
            files.descriptor(number).moveTo(mode.appends() ? file.size() : 0);
            return number;
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e.number(), path);
        }
    }

    /** Its name as it is shown; empty where it has a number alone. */
    String label() {
        return label;
    }

    @Override
    FileIo file() {
        return this;
    }

    boolean isClosed() {
        return descriptor == CLOSED;
    }

    /** Its number; ValueError when it is closed. */
    int descriptor(Runtime rt) {
        if (isClosed()) {
            throw closed(rt);
        }
        return descriptor;
    }

    Mode mode() {
        return mode;
    }

    boolean closesDescriptor() {
        return closesDescriptor;
    }

    private static PyException wrongMode(Runtime rt, String action) {
        return IoBase.unsupported(rt, "File not open for " + action);
    }

    private FileTree.Descriptor file(Interpreter vm) {
        try {
            return vm.files().descriptor(descriptor(vm));
        } catch (FileTree.Failure e) {
            throw FileErrors.raised(vm, e);
        }
    }

    /** At most so many bytes; all that are left where that is negative. */
    byte[] read(Interpreter vm, long most) {
        file(vm);
        if (!mode.reads()) {
            throw wrongMode(vm, "reading");
        }
        return vm.files().read(descriptor, most < 0 ? Integer.MAX_VALUE : most);
    }

    int write(Interpreter vm, byte[] bytes) {
        file(vm);
        if (!mode.writes()) {
            throw wrongMode(vm, "writing");
        }
        vm.files().write(descriptor, bytes);
        return bytes.length;
    }

    long seek(Interpreter vm, long offset, int whence) {
        FileTree.Descriptor file = file(vm);
        long from =
                whence == 0 ? 0 : whence == 1 ? file.position() : file.file().size();
        if (whence < 0 || whence > 2 || from + offset < 0) {
            throw FileErrors.raised(vm, FileTree.INVALID);
        }
        file.moveTo(from + offset);
        return file.position();
    }

    long truncate(Interpreter vm, long size) {
        FileTree.Descriptor file = file(vm);
        if (!mode.writes()) {
            throw wrongMode(vm, "writing");
        }
        long length = size < 0 ? file.position() : size;
        vm.files().resize(file.file(), length);
        return length;
    }

    /** Lets go of the file; whoever has its number alone keeps it open. */
    void close(Interpreter vm) {
        int number = descriptor;
        descriptor = CLOSED;
        if (number != CLOSED && closesDescriptor) {
            vm.files().close(number);
        }
    }
}
