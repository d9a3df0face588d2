package dev.tally.python.lib;

import dev.tally.python.gc.Collector;
import dev.tally.python.object.Args;
import dev.tally.python.object.Containers;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.vm.Interpreter;
import java.util.function.Consumer;

/** {@code gc}: the collector as programs see it. CPython 3.13 Modules/gcmodule.c. */
final class GcModule {
    private static final Signature COLLECT = Signature.of("collect", "generation=");
    private static final Signature GET_OBJECTS = Signature.of("get_objects", "generation=");
    private static final int OLDEST = Containers.GENERATIONS - 1;

    private final Collector collector;
    private final Containers containers;

    private GcModule(Interpreter vm) {
        collector = vm.collector();
        containers = vm.heap().containers();
    }

    static void fill(Interpreter vm, ModuleBuilder module) {
        Collector collector = vm.collector();
        GcModule gc = new GcModule(vm);
        collector.expose();
        module.function0("enable", (rt, self) -> gc.enable(true))
                .function0("disable", (rt, self) -> gc.enable(false))
                .function0("isenabled", (rt, self) -> Runtime.bool(collector.isEnabled()))
                .function1("set_debug", gc::setDebug)
                .function0("get_debug", (rt, self) -> rt.integer(collector.debug()))
                .function0("get_count", (rt, self) -> gc.counts(rt))
                .functionN("set_threshold", gc::setThreshold)
                .function0("get_threshold", (rt, self) -> gc.thresholds(rt))
                .functionN("collect", gc::collect)
                .functionN("get_objects", gc::objects)
                .function0("get_stats", (rt, self) -> gc.statistics(rt))
                .function1("is_tracked", (rt, self, object) -> Runtime.bool(gc.isTracked(object)))
                .function1("is_finalized", GcModule::isFinalized)
                .functionN("get_referrers", gc::referrers)
                .functionN("get_referents", gc::referents)
                .function0("freeze", (rt, self) -> gc.freeze())
                .function0("unfreeze", (rt, self) -> gc.unfreeze())
                .function0("get_freeze_count", (rt, self) -> rt.integer(gc.containers.size(Containers.PERMANENT)))
                .value("garbage", collector.garbage().owned())
                .value("callbacks", collector.callbacks().owned());
        String[] names = {"STATS", "COLLECTABLE", "UNCOLLECTABLE"};
        for (int i = 0; i < names.length; i++) {
            module.value("DEBUG_" + names[i], vm.integer(1L << i));
        }
        module.value("DEBUG_SAVEALL", vm.integer(Collector.DEBUG_SAVEALL)).value("DEBUG_LEAK", vm.integer(38));
    }

    private PyObject enable(boolean on) {
        collector.setEnabled(on);
        return Runtime.none();
    }

    private static int number(Runtime rt, PyObject given) {
        PyInt index = rt.hold(Numbers.index(rt, given));
        long value = Numbers.exactIndex(rt, index);
        rt.release(index);
        return (int) value;
    }

    private PyObject setDebug(Runtime rt, PyObject self, PyObject flags) {
        collector.setDebug(number(rt, flags));
        return Runtime.none();
    }

    private static PyTuple three(Runtime rt, int a, int b, int c) {
        return PyTuple.of(rt, rt.integer(a), rt.integer(b), rt.integer(c));
    }

    private PyObject counts(Runtime rt) {
        return three(rt, containers.count(0), containers.count(1), containers.count(2));
    }

    private PyObject thresholds(Runtime rt) {
        return three(rt, collector.threshold(0), collector.threshold(1), collector.threshold(2));
    }

    private PyObject setThreshold(Runtime rt, PyObject self, Args args) {
        if (args.keywordCount() > 0) {
            throw rt.typeError("set_threshold() takes no keyword arguments");
        }
        int given = args.positional();
        if (given < 1 || given > Containers.GENERATIONS) {
            throw rt.typeError("gc.set_threshold requires 1 to 3 arguments");
        }
        for (int i = 0; i < given; i++) {
            collector.setThreshold(i, number(rt, args.get(i)));
        }
        return Runtime.none();
    }

    private PyObject collect(Runtime rt, PyObject self, Args args) {
        PyObject given = COLLECT.bind(rt, args)[0];
        int generation = given == null ? OLDEST : number(rt, given);
        if (generation < 0 || generation > OLDEST) {
            throw rt.valueError("invalid generation");
        }
        return rt.integer(collector.collect(generation, true));
    }

    private PyObject objects(Runtime rt, PyObject self, Args args) {
        PyObject given = GET_OBJECTS.bind(rt, args)[0];
        int first = 0;
        int last = OLDEST;
        if (given != null && given != Singletons.NONE) {
            if (!given.type().has(Slots.INDEX)) {
                throw rt.typeError("argument should be integer or None, not '"
                        + given.type().name() + "'");
            }
            int wanted = number(rt, given);
            // CPython's own mark for "all".
            first = wanted == -1 ? 0 : wanted;
            last = wanted == -1 ? OLDEST : wanted;
            if (first > OLDEST) {
                throw rt.valueError("generation parameter must be less than the number of available generations ("
                        + Containers.GENERATIONS + ")");
            }
            if (first < 0) {
                throw rt.valueError("generation parameter cannot be negative");
            }
        }
        PyList found = PyList.of(rt);
        for (int generation = first; generation <= last; generation++) {
            for (PyObject object : containers.snapshot(generation)) {
                if (object != found) {
                    found.append(rt, object.owned());
                }
            }
        }
        return found;
    }

    private PyObject statistics(Runtime rt) {
        PyList all = rt.hold(PyList.of(rt));
        for (int generation = 0; generation <= OLDEST; generation++) {
            PyDict one = rt.hold(PyDict.of(rt));
            put(rt, one, "collections", collector.statistics(generation).collections());
            put(rt, one, "collected", collector.statistics(generation).collected());
            put(rt, one, "uncollectable", 0);
            all.append(rt, rt.take(one));
        }
        return rt.take(all);
    }

    private static void put(Runtime rt, PyDict into, String name, long value) {
        PyStr key = rt.intern(name);
        PyInt number = rt.integer(value);
        into.set(rt, key, number);
        number.decref(rt);
        key.decref(rt);
    }

    private boolean isTracked(PyObject object) {
        return containers.isTracked(object) || object.isImmortal() && containers.isContainer(object);
    }

    private static void noKeywords(Runtime rt, Args args, String function) {
        if (args.keywordCount() > 0) {
            throw rt.typeError("gc." + function + "() takes no keyword arguments");
        }
    }

    private PyObject referrers(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, args, "get_referrers");
        PyList found = PyList.of(rt);
        for (int generation = 0; generation <= OLDEST; generation++) {
            for (PyObject object : containers.snapshot(generation)) {
                if (object != found && object != args.tuple() && refersToOne(object, args)) {
                    found.append(rt, object.owned());
                }
            }
        }
        return found;
    }

    private static boolean refersToOne(PyObject object, Args args) {
        boolean[] found = {false};
        shown(object, child -> {
            for (int i = 0; i < args.positional(); i++) {
                found[0] |= args.get(i) == child;
            }
        });
        return found[0];
    }

    private PyObject referents(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, args, "get_referents");
        PyList found = PyList.of(rt);
        for (int i = 0; i < args.positional(); i++) {
            if (containers.isContainer(args.get(i))) {
                shown(args.get(i), child -> found.append(rt, child.owned()));
            }
        }
        return found;
    }

    /**
     * What {@code tp_traverse} shows: of a dictionary whose keys are all strings only the values, of others the value first.
     */
    private static void shown(PyObject object, Consumer<PyObject> viewer) {
        if (!(object instanceof PyDict dict)) {
            object.traverseAsCollector((child, field, index) -> {
                if (object.isTraversed(field)) {
                    viewer.accept(child);
                }
            });
            return;
        }
        PyObject[] key = new PyObject[1];
        boolean strings = dict.hasOnlyStringKeys();
        object.traverseAsCollector((child, field, index) -> {
            if (field.equals("keys")) {
                key[0] = child;
                return;
            }
            viewer.accept(child);
            if (field.equals("values") && !strings) {
                viewer.accept(key[0]);
            }
        });
    }

    private static PyObject isFinalized(Runtime rt, PyObject self, PyObject object) {
        return Runtime.bool(object.extension() != null && object.extension().finalized);
    }

    private PyObject freeze() {
        for (int generation = 0; generation <= OLDEST; generation++) {
            containers.moveAll(generation, Containers.PERMANENT);
            containers.setCount(generation, 0);
        }
        return Runtime.none();
    }

    private PyObject unfreeze() {
        containers.moveAll(Containers.PERMANENT, OLDEST);
        return Runtime.none();
    }
}
