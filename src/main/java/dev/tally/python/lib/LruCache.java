package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyMethod;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What {@code functools.lru_cache} makes of a function: a dictionary from arguments to results or, where its size is bounded,
 * to links that hold arguments and result and stand in the order of use. CPython 3.13 Modules/_functoolsmodule.c.
 */
final class LruCache extends PyObject {
    static final PyType TYPE = PyType.builtin("functools._lru_cache_wrapper", Types.OBJECT, new Behaviour(), 152)
            .ofMethods()
            .withDict()
            .withWeakReferences();

    private static final PyType LINK = PyType.builtin("functools._lru_list_elem", Types.OBJECT, new LinkSlots(), 56)
            .sealed();

    private static final long UNBOUNDED = -1;

    private final long maximum;
    private final boolean typed;
    private @Nullable PyObject function;
    private @Nullable PyObject infoType;
    private @Nullable PyDict cache;
    private long hits;
    private long misses;

    /** The ends of the list of links: used longest ago, used last. */
    private @Nullable Link oldest;

    private @Nullable Link newest;

    /** An entry of a bounded cache; owns its key and its result. */
    private static final class Link extends PyObject {
        private @Nullable PyObject key;
        private @Nullable PyObject result;
        private long hash;
        private @Nullable Link previous;
        private @Nullable Link next;

        Link() {
            super(LINK);
        }

        @Override
        public void traverse(Visitor visitor) {
            if (key != null) {
                visitor.visit(key, "key", 0);
            }
            if (result != null) {
                visitor.visit(result, "result", 0);
            }
        }

        @Override
        public void clear(Runtime rt) {
            PyObject oldKey = key;
            PyObject oldResult = result;
            key = null;
            result = null;
            decref(rt, oldKey);
            decref(rt, oldResult);
        }
    }

    private LruCache(PyType type, PyObject function, long maximum, boolean typed, PyDict cache, PyObject infoType) {
        super(type);
        this.function = function.owned();
        this.maximum = maximum;
        this.typed = typed;
        this.cache = cache;
        this.infoType = infoType.owned();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (cache != null) {
            visitor.visit(cache, "cache", 0);
        }
        if (function != null) {
            visitor.visit(function, "func", 0);
        }
        if (infoType != null) {
            visitor.visit(infoType, "cache_info_type", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject[] old = {cache, function, infoType};
        cache = null;
        function = null;
        infoType = null;
        oldest = null;
        newest = null;
        for (PyObject object : old) {
            decref(rt, object);
        }
    }

    // --- the list

    private void unlink(Link link) {
        Link previous = link.previous;
        Link next = link.next;
        if (previous == null) {
            oldest = next;
        } else {
            previous.next = next;
        }
        if (next == null) {
            newest = previous;
        } else {
            next.previous = previous;
        }
        link.previous = null;
        link.next = null;
    }

    private void append(Link link) {
        Link last = newest;
        link.previous = last;
        link.next = null;
        newest = link;
        if (last == null) {
            oldest = link;
        } else {
            last.next = link;
        }
    }

    // --- calling

    private PyObject call(Runtime rt, Args args) {
        PyObject called = function;
        PyDict table = cache;
        if (called == null || table == null) {
            throw rt.typeError("the cache was cleared by the collector");
        }
        if (maximum == 0) {
            misses++;
            return rt.call(called, args);
        }
        PyObject key = rt.hold(key(rt, args));
        long hash = PyDict.hash(rt, key);
        PyObject known = find(rt, table, key, hash);
        PyObject result;
        if (known != null) {
            hits++;
            result = maximum == UNBOUNDED ? known.owned() : used((Link) known);
        } else {
            misses++;
            result = rt.call(called, args);
            if (maximum == UNBOUNDED) {
                rt.hold(result);
                table.set(rt, key, hash, result);
                rt.take(result);
            } else {
                remember(rt, table, key, hash, result);
            }
        }
        // The key may be freed with what runs then; the result is owned meanwhile.
        rt.take(key);
        rt.hold(result);
        key.decref(rt);
        return rt.take(result);
    }

    private static @Nullable PyObject find(Runtime rt, PyDict table, PyObject key, long hash) {
        int entry = table.find(rt, key, hash);
        return entry < 0 ? null : table.valueAt(entry);
    }

    private PyObject used(Link link) {
        unlink(link);
        append(link);
        PyObject result = link.result;
        return result == null ? Runtime.none() : result.owned();
    }

    /** Remembers a result, which is the caller's; while the table is changed the link alone holds it. */
    private void remember(Runtime rt, PyDict table, PyObject key, long hash, PyObject result) {
        rt.hold(result);
        // The function may have called itself with the same arguments.
        if (find(rt, table, key, hash) != null) {
            rt.take(result);
            return;
        }
        Link first = oldest;
        if (table.size() < maximum || first == null) {
            rt.take(result);
            Link link = rt.hold(new Link());
            rt.heap().allocatedContainer(link);
            fill(link, key, hash, result);
            table.set(rt, key, hash, link);
            append(link);
            result.incref();
            rt.release(link);
            return;
        }
        unlink(first);
        PyObject popped = table.pop(rt, first.key == null ? key : first.key, first.hash);
        rt.take(result);
        if (popped == null) {
            // Another call has taken it out meanwhile: it belongs to nobody's list any more.
            return;
        }
        PyObject oldKey = first.key;
        PyObject oldResult = first.result;
        rt.hold(popped);
        fill(first, key, hash, result);
        table.set(rt, key, hash, first);
        append(first);
        result.incref();
        rt.release(popped);
        rt.hold(result);
        decref(rt, oldKey);
        decref(rt, oldResult);
        rt.take(result);
    }

    /** Takes over the result. */
    private static void fill(Link link, PyObject key, long hash, PyObject result) {
        link.key = key.owned();
        link.hash = hash;
        link.result = result;
    }

    /** {@code lru_cache_make_key}: one int or string stands for itself. */
    private PyObject key(Runtime rt, Args args) {
        int keywords = args.keywordCount();
        int given = args.positional();
        if (!typed && keywords == 0 && given == 1) {
            PyType type = args.get(0).type();
            if (type == Types.INT || type == Types.STR) {
                return args.get(0).owned();
            }
        }
        PyTuple packed = args.tuple();
        if (!typed && keywords == 0 && packed != null && packed.size() == given) {
            return packed.owned();
        }
        int size = given + (keywords == 0 ? 0 : 1 + 2 * keywords) + (typed ? given + keywords : 0);
        PyObject[] items = new PyObject[size];
        int at = 0;
        for (int i = 0; i < given; i++) {
            items[at++] = args.get(i).owned();
        }
        if (keywords > 0) {
            items[at++] = KeywordMark.MARK_OBJECT;
            for (int i = 0; i < keywords; i++) {
                items[at++] = args.keywordName(i).owned();
                items[at++] = args.keywordValue(i).owned();
            }
        }
        for (int i = 0; typed && i < given + keywords; i++) {
            items[at++] = (i < given ? args.get(i) : args.keywordValue(i - given))
                    .type()
                    .owned();
        }
        return size == 0 ? PyTuple.EMPTY : PyTuple.of(rt, items);
    }

    /** Stands between the positional arguments and the keywords of a key. */
    private static final class KeywordMark {
        static final PyObject MARK_OBJECT = new PyObject(Types.OBJECT);

        static {
            MARK_OBJECT.makeImmortal();
        }
    }

    private static final class LinkSlots extends Slots {
        @Override
        public long mask() {
            return 0;
        }
    }

    private static final class Behaviour extends Slots {
        private static final PyStr QUALNAME = PyStr.immortalOf("__qualname__");
        private static final Signature NEW_SIGNATURE =
                Signature.of("lru_cache", "user_function, maxsize, typed, cache_info_type");

        @Override
        public long mask() {
            return slots(NEW, CALL, DESCR_GET);
        }

        @Override
        public boolean packsArguments(PyObject self) {
            return true;
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("cache_info", (rt, self) -> ((LruCache) self).info(rt))
                    .method("cache_clear", (rt, self) -> ((LruCache) self).clearCache(rt))
                    .method("__reduce__", (rt, self) -> Attributes.get(rt, self, QUALNAME))
                    .method("__copy__", (rt, self) -> self.owned())
                    .method1("__deepcopy__", (rt, self, memo) -> self.owned())
                    .getset("__dict__", InstanceDict::get, InstanceDict::replace);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyObject[] bound = NEW_SIGNATURE.bind(rt, args);
            if (!bound[0].type().has(CALL)) {
                throw rt.typeError("the first argument must be callable");
            }
            long maximum = UNBOUNDED;
            if (bound[1] != Singletons.NONE) {
                if (!bound[1].type().has(INDEX)) {
                    throw rt.typeError("maxsize should be integer or None");
                }
                maximum = Math.max(0, Numbers.exactIndex(rt, bound[1]));
            }
            boolean typed = Abstract.truth(rt, bound[2]);
            LruCache made = new LruCache(type, bound[0], maximum, typed, PyDict.of(rt), bound[3]);
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            return ((LruCache) self).call(rt, args);
        }

        @Override
        public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
            return object == null || object == Singletons.NONE ? self.owned() : new PyMethod(rt, self, object);
        }
    }

    private PyObject info(Runtime rt) {
        PyObject type = infoType;
        PyDict table = cache;
        if (type == null || table == null) {
            return Runtime.none();
        }
        PyObject[] values = {
            rt.hold(rt.integer(hits)),
            rt.hold(rt.integer(misses)),
            rt.hold(maximum == UNBOUNDED ? Runtime.none() : rt.integer(maximum)),
            rt.hold(rt.integer(table.size()))
        };
        PyObject made = rt.call(type, values);
        for (int i = values.length - 1; i >= 0; i--) {
            rt.release(values[i]);
        }
        return made;
    }

    private PyObject clearCache(Runtime rt) {
        hits = 0;
        misses = 0;
        oldest = null;
        newest = null;
        PyDict table = cache;
        if (table != null) {
            table.clear(rt);
        }
        return Runtime.none();
    }
}
