package dev.tally.python.lib;

import dev.tally.python.object.FileSystemPath;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Unicode;
import dev.tally.python.object.Visitor;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.FileTree;
import dev.tally.python.vm.Interpreter;

/** {@code io.FileIO}: an open file, byte by byte. CPython 3.13 Modules/_io/fileio.c. */
final class FileIo extends FileStream {
    static final PyType TYPE = PyType.builtin("_io.FileIO", IoBase.RAW, new FileIoType(), 48)
            .withDict()
            .withWeakReferences();

    private static final int CLOSED = -1;

    private int descriptor = CLOSED;
    private Mode mode = new Mode(false, false, false, false);
    private boolean closesDescriptor = true;

    /** Its name as it is shown. */
    private String label = "";

    /** What a file is opened for. */
    record Mode(boolean creates, boolean appends, boolean reads, boolean writes) {
        /** ValueError for a text that is no mode, in the words of FileIO. */
        static Mode of(Runtime rt, String text) {
            int purposes = 0;
            boolean plus = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if ("xrwa+b".indexOf(c) < 0) {
                    throw rt.valueError("invalid mode: " + text);
                }
                boolean repeated = plus && c == '+';
                plus |= c == '+';
                purposes += "xrwa".indexOf(c) >= 0 || repeated ? 1 : 0;
            }
            if (purposes != 1) {
                throw rt.valueError("Must have exactly one of create/read/write/append mode and at most one plus");
            }
            boolean reads = text.indexOf('r') >= 0;
            return new Mode(text.indexOf('x') >= 0, text.indexOf('a') >= 0, reads || plus, !reads || plus);
        }

        boolean truncates() {
            return writes && !appends && !creates;
        }

        String text() {
            String plus = reads && writes ? "+" : "";
            return (creates ? "xb" : appends ? "ab" : reads ? "rb" : "wb") + plus;
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

    /**
     * Opens a file by its path or by a number.
     *
     * @param text the mode as written: {@code r} does not empty a file that it may write to
     */
    void open(Interpreter vm, PyObject name, String text, boolean closes) {
        Mode wanted = Mode.of(vm, text);
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
        descriptor = open(vm, path, text.indexOf('r') < 0 && wanted.truncates());
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

    private int open(Interpreter vm, PyObject path, boolean empties) {
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
            if (node == null && !mode.creates() && !mode.appends() && !empties) {
                throw FileErrors.raised(vm, FileTree.NOT_THERE, path);
            }
            FileTree.File file = node instanceof FileTree.File there ? there : files.createFile(text);
            if (empties) {
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
            throw FileErrors.raised(vm, FileErrors.INVALID);
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

    @Override
    public void traverse(Visitor visitor) {
        // Its name is an attribute.
    }
}
