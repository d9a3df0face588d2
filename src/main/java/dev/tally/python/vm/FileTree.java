package dev.tally.python.vm;

import dev.tally.python.object.Heap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one run, in memory: the folder that the program runs in and {@code /tmp}, both empty when it begins and gone
 * when it ends. Nothing of the machine is read or written. What files hold is counted as memory of the program.
 */
public final class FileTree {
    /** The numbers of the errors, as Linux has them. */
    public static final int NOT_THERE = 2;

    public static final int BAD_NUMBER = 9;
    public static final int THERE_ALREADY = 17;
    public static final int NO_FOLDER = 20;
    public static final int IS_A_FOLDER = 21;
    public static final int INVALID = 22;
    public static final int IN_USE = 16;
    public static final int NOT_EMPTY = 39;

    /** About what an entry takes of memory. */
    private static final int ENTRY = 200;

    /** 0, 1 and 2 are the standard streams. */
    private static final int FIRST_DESCRIPTOR = 3;

    /** What the folder is called that programs run in. Each machine has another. */
    public static final String HERE = "/home/learner";

    private static final List<String> HERE_NAMES = List.of(HERE.substring(1).split("/"));
    private static final List<String> TEMPORARY_NAMES = List.of("tmp");

    /** Something that cannot be done; nothing has changed. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int number;

        Failure(int number) {
            super(null, null, false, false);
            this.number = number;
        }

        /** Which error it is, as {@code errno} has it. */
        public int number() {
            return number;
        }
    }

    /** What has a path. */
    public abstract static sealed class Node permits Folder, File {
        private final int number;
        private long changed;
        private int mode;

        Node(int number, long changed, int mode) {
            this.number = number;
            this.changed = changed;
            this.mode = mode;
        }

        /** Who may read, write and run it. It is kept, and forbids nothing. */
        public final int mode() {
            return mode;
        }

        /** Gives it another mode, of nine bits and the three above them. */
        public final void setMode(int given) {
            mode = given & 07777;
        }

        /** Which one it is: {@code st_ino}. */
        public final int number() {
            return number;
        }

        /** When it was written last, in nanoseconds of the run. */
        public final long changed() {
            return changed;
        }
    }

    /** A folder, its entries in the order of their names. */
    public static final class Folder extends Node {
        private final Map<String, Node> entries = new TreeMap<>();

        private Folder(int number, long changed) {
            super(number, changed, 0755);
        }

        public Map<String, Node> entries() {
            return entries;
        }
    }

    /** What a file holds. It goes on while it is open, even where no path leads to it any more. */
    public static final class File extends Node {
        private byte[] bytes = {};
        private int size;

        private File(int number, long changed) {
            super(number, changed, 0644);
        }

        public int size() {
            return size;
        }

        /** The bytes from a place on, as many as there are and at most so many. */
        public byte[] read(long from, long most) {
            int start = (int) Math.min(from, size);
            return Arrays.copyOfRange(bytes, start, start + (int) Math.min(most, size - start));
        }

        /** Writes bytes at a place; what is between the end and that place is zero. */
        void write(Heap heap, long at, byte[] written) {
            resize(heap, Math.max(size, at + written.length));
            System.arraycopy(written, 0, bytes, (int) at, written.length);
        }

        /** Cuts it, or lengthens it by zeros. */
        void resize(Heap heap, long length) {
            heap.reserve(length);
            if (length > bytes.length) {
                int room = (int) Math.max(length, Math.min(2L * bytes.length, length + (1 << 20)));
                heap.resized(room - (long) bytes.length);
                bytes = Arrays.copyOf(bytes, room);
            }
            if (length < size) {
                Arrays.fill(bytes, (int) length, size, (byte) 0);
            }
            size = (int) length;
        }
    }

    /** An open file: a number that stands for it, and where it is read and written next. */
    public static final class Descriptor {
        private final File file;
        private final boolean appends;
        private long position;

        private Descriptor(File file, boolean appends) {
            this.file = file;
            this.appends = appends;
        }

        public File file() {
            return file;
        }

        public long position() {
            return position;
        }

        public void moveTo(long place) {
            position = place;
        }
    }

    /** A path without its detours: where it begins, and the names on the way. */
    private record Place(Folder start, List<String> names) {
        boolean isFolderItself() {
            return names.isEmpty();
        }

        boolean isBelow(Place other) {
            int size = other.names.size();
            return start == other.start
                    && names.size() > size
                    && names.subList(0, size).equals(other.names);
        }

        String last() {
            return names.get(names.size() - 1);
        }

        /** The same for all paths that lead there. */
        String key() {
            return start.number() + ":" + String.join("/", names);
        }
    }

    private final Interpreter vm;
    private int made;
    private final Folder here = new Folder(++made, 0);
    private final Folder temporary = new Folder(++made, 0);
    private final List<@Nullable Descriptor> open = new ArrayList<>();

    /** Where something has been at some time: what is not there now is missing because of the program. */
    private final Set<String> known = new HashSet<>();

    FileTree(Interpreter vm) {
        this.vm = vm;
    }

    /** Whether a path leads to one of the two folders, or into it. */
    public boolean has(String path) {
        return place(path) != null;
    }

    private @Nullable Place place(String path) {
        boolean absolute = path.startsWith("/");
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return null;
                }
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        if (!absolute) {
            return new Place(here, List.copyOf(names));
        }
        Place place = below(here, HERE_NAMES, names);
        return place == null ? below(temporary, TEMPORARY_NAMES, names) : place;
    }

    private static @Nullable Place below(Folder folder, List<String> way, List<String> names) {
        boolean leadsThere =
                names.size() >= way.size() && names.subList(0, way.size()).equals(way);
        return leadsThere ? new Place(folder, List.copyOf(names.subList(way.size(), names.size()))) : null;
    }

    private Place required(String path) {
        Place place = place(path);
        if (place == null) {
            throw new IllegalArgumentException("outside: " + path);
        }
        return place;
    }

    /** Whether the program itself has had something at a path. */
    public boolean hasHad(String path) {
        return !path.isEmpty() && known.contains(required(path).key());
    }

    /** What a path leads to, or null. Fails where it goes through a file. */
    public @Nullable Node find(String path) {
        if (path.isEmpty()) {
            return null;
        }
        Place place = required(path);
        Node node = place.start();
        for (String name : place.names()) {
            if (!(node instanceof Folder folder)) {
                if (node == null) {
                    return null;
                }
                throw new Failure(NO_FOLDER);
            }
            node = folder.entries().get(name);
        }
        if (node instanceof File && path.endsWith("/")) {
            throw new Failure(NO_FOLDER);
        }
        return node;
    }

    /** What a path leads to; fails where nothing is. */
    public Node get(String path) {
        Node node = find(path);
        if (node == null) {
            throw new Failure(NOT_THERE);
        }
        return node;
    }

    /** The folder that a path's last name is in, or is to be in. */
    private Folder parent(String path) {
        Place place = required(path);
        Node node = place.start();
        for (String name : place.names().subList(0, Math.max(0, place.names().size() - 1))) {
            node = node instanceof Folder folder ? folder.entries().get(name) : null;
            if (node == null) {
                throw new Failure(NOT_THERE);
            }
            if (node instanceof File) {
                throw new Failure(NO_FOLDER);
            }
        }
        return (Folder) node;
    }

    private void put(String path, Node node) {
        vm.heap().resized(ENTRY);
        Place place = required(path);
        parent(path).entries().put(place.last(), node);
        known.add(place.key());
    }

    /** Makes a file that is empty. */
    public File createFile(String path) {
        if (path.isEmpty() || path.endsWith("/")) {
            throw new Failure(path.isEmpty() ? NOT_THERE : IS_A_FOLDER);
        }
        File file = new File(++made, vm.elapsed());
        put(path, file);
        return file;
    }

    public void createFolder(String path) {
        if (find(path) != null) {
            throw new Failure(THERE_ALREADY);
        }
        if (path.isEmpty()) {
            throw new Failure(NOT_THERE);
        }
        put(path, new Folder(++made, vm.elapsed()));
    }

    public void removeFile(String path) {
        if (get(path) instanceof Folder) {
            throw new Failure(IS_A_FOLDER);
        }
        parent(path).entries().remove(required(path).last());
    }

    public void removeFolder(String path) {
        if (!(get(path) instanceof Folder folder)) {
            throw new Failure(NO_FOLDER);
        }
        if (!folder.entries().isEmpty() || required(path).isFolderItself()) {
            throw new Failure(NOT_EMPTY);
        }
        parent(path).entries().remove(required(path).last());
    }

    /** Gives something another path; what is there goes, where it is of the same kind and no folder with entries. */
    public void rename(String from, String to) {
        Node node = get(from);
        Node old = find(to);
        if (old == node) {
            return;
        }
        Place place = required(from);
        if (to.isEmpty()) {
            throw new Failure(NOT_THERE);
        }
        if (place.isFolderItself() || required(to).isFolderItself()) {
            throw new Failure(IN_USE);
        }
        if (required(to).isBelow(place)) {
            throw new Failure(INVALID);
        }
        if (old instanceof Folder && node instanceof File) {
            throw new Failure(IS_A_FOLDER);
        }
        if (old instanceof File && node instanceof Folder) {
            throw new Failure(NO_FOLDER);
        }
        if (old instanceof Folder folder && !folder.entries().isEmpty()) {
            throw new Failure(NOT_EMPTY);
        }
        parent(to);
        parent(from).entries().remove(place.last());
        put(to, node);
    }

    /** Opens a file: the lowest number that is free. */
    public int open(File file, boolean appends) {
        Descriptor descriptor = new Descriptor(file, appends);
        int free = open.indexOf(null);
        if (free < 0) {
            open.add(descriptor);
            return open.size() - 1 + FIRST_DESCRIPTOR;
        }
        open.set(free, descriptor);
        return free + FIRST_DESCRIPTOR;
    }

    /** The open file of a number; fails where there is none. */
    public Descriptor descriptor(int number) {
        int at = number - FIRST_DESCRIPTOR;
        Descriptor found = at < 0 || at >= open.size() ? null : open.get(at);
        if (found == null) {
            throw new Failure(BAD_NUMBER);
        }
        return found;
    }

    public void close(int number) {
        descriptor(number);
        open.set(number - FIRST_DESCRIPTOR, null);
    }

    /** Reads on, at most so many bytes. */
    public byte[] read(int number, long most) {
        Descriptor from = descriptor(number);
        byte[] bytes = from.file.read(from.position, most);
        vm.work(bytes.length / 8 + 1);
        from.position += bytes.length;
        return bytes;
    }

    /** Writes on, or at the end where the file was opened for that. */
    public void write(int number, byte[] bytes) {
        Descriptor to = descriptor(number);
        if (to.appends) {
            to.position = to.file.size;
        }
        vm.work(bytes.length / 8 + 1);
        to.file.write(vm.heap(), to.position, bytes);
        to.position += bytes.length;
        touch(to.file);
    }

    public void resize(File file, long length) {
        file.resize(vm.heap(), length);
        touch(file);
    }

    /**
     * Says when something was changed.
     *
     * @param time in nanoseconds of the run
     */
    public void touch(Node node, long time) {
        node.changed = time;
    }

    /** Something was changed just now. */
    public void touch(Node node) {
        node.changed = vm.elapsed();
    }
}
