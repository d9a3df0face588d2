package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyMappingProxy;
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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code re.Pattern}: a compiled regular expression. CPython 3.13 Modules/_sre/sre.c. */
final class RePattern extends PyObject {
    static final PyType TYPE = PyType.builtin("re.Pattern", Types.OBJECT, new Behaviour(), 96)
            .sealed()
            .withWeakReferences();

    private static final String RANGE = "string, pos=, endpos=";
    private static final Signature MATCH = Signature.of("match", RANGE);
    private static final Signature FULLMATCH = Signature.of("fullmatch", RANGE);
    private static final Signature SEARCH = Signature.of("search", RANGE);
    private static final Signature FINDALL = Signature.of("findall", RANGE);
    private static final Signature FINDITER = Signature.of("finditer", RANGE);
    private static final Signature SCANNER = Signature.of("scanner", RANGE);
    private static final Signature SPLIT = Signature.of("split", "string, maxsplit=");
    private static final PyStr SEARCH_NAME = PyStr.immortalOf("search");

    private static final int UNICODE = 32;
    private static final int TYPE_FLAGS = 4 | 32 | 256;
    private static final int[] FLAGS = {2, 4, 8, 16, 32, 64, 128, 256};
    private static final String[] FLAG_NAMES = {
        "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"
    };
    private static final int LONGEST_REPR = 200;

    final int[] code;
    final int groups;
    private final int flags;
    private @Nullable PyObject pattern;
    private @Nullable PyDict groupIndex;
    private @Nullable PyTuple indexGroup;

    private RePattern(PyObject pattern, int flags, int[] code, int groups, PyDict groupIndex, PyTuple indexGroup) {
        super(TYPE);
        this.pattern = pattern.owned();
        this.flags = flags;
        this.code = code;
        this.groups = groups;
        groupIndex.incref();
        indexGroup.incref();
        this.groupIndex = groupIndex;
        this.indexGroup = indexGroup;
    }

    /** {@code _sre.compile(pattern, flags, code, groups, groupindex, indexgroup)} */
    static PyObject compile(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_sre.compile", 6, 6);
        PyList words = (PyList) args.get(2);
        int[] code = new int[words.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = (int) ((PyInt) words.get(i)).longValue();
        }
        RePattern made = new RePattern(
                args.get(0),
                Arguments.toInt(rt, args.get(1)),
                code,
                Arguments.toInt(rt, args.get(3)),
                (PyDict) args.get(4),
                (PyTuple) args.get(5));
        rt.heap().allocatedContainer(made);
        return made;
    }

    private static RePattern of(PyObject self) {
        return (RePattern) self;
    }

    private boolean isBytes() {
        return pattern != Singletons.NONE && !(pattern instanceof PyStr);
    }

    /** The text of an argument, which must be of the pattern's kind. */
    ReText text(Runtime rt, PyObject object) {
        ReText text = ReText.of(rt, object);
        if (pattern != Singletons.NONE && text.isBytes() != isBytes()) {
            throw rt.typeError(
                    text.isBytes()
                            ? "cannot use a string pattern on a bytes-like object"
                            : "cannot use a bytes pattern on a string-like object");
        }
        rt.work(text.codePoints() == null && !text.isBytes() ? 1 : text.length());
        return text;
    }

    /** A search of what {@code string, pos, endpos} give. */
    static ReSearch searchOf(Runtime rt, RePattern pattern, @Nullable PyObject[] bound) {
        ReText text = pattern.text(rt, bound[0]);
        long length = text.length();
        long start = bound[1] == null ? 0 : Numbers.exactIndex(rt, bound[1]);
        long end = bound[2] == null ? length : Numbers.exactIndex(rt, bound[2]);
        int from = (int) Math.max(0, Math.min(start, length));
        int to = (int) Math.max(0, Math.min(end, length));
        return new ReSearch(pattern, text, from, to, new ReEngine(rt, pattern.code, pattern.groups, text, from, to));
    }

    private static PyObject match(Runtime rt, PyObject self, Args args) {
        ReSearch search = searchOf(rt, of(self), MATCH.bind(rt, args));
        return search.engine().match(false) ? ReMatch.of(rt, search) : Runtime.none();
    }

    private static PyObject fullmatch(Runtime rt, PyObject self, Args args) {
        ReSearch search = searchOf(rt, of(self), FULLMATCH.bind(rt, args));
        return search.engine().match(true) ? ReMatch.of(rt, search) : Runtime.none();
    }

    private static PyObject search(Runtime rt, PyObject self, Args args) {
        ReSearch search = searchOf(rt, of(self), SEARCH.bind(rt, args));
        return search.engine().search() ? ReMatch.of(rt, search) : Runtime.none();
    }

    private static PyObject findall(Runtime rt, PyObject self, Args args) {
        ReSearch search = searchOf(rt, of(self), FINDALL.bind(rt, args));
        PyList found = rt.hold(PyList.of(rt));
        while (search.engine().search()) {
            found.append(rt, search.found(rt));
            search.advance();
        }
        return rt.take(found);
    }

    private static PyObject scanner(Runtime rt, PyObject self, Args args, Signature signature) {
        return ReScanner.of(rt, searchOf(rt, of(self), signature.bind(rt, args)));
    }

    private static PyObject finditer(Runtime rt, PyObject self, Args args) {
        PyObject scanner = rt.hold(scanner(rt, self, args, FINDITER));
        PyObject search = Attributes.get(rt, scanner, SEARCH_NAME);
        rt.release(scanner);
        rt.hold(search);
        PyObject iterator = Iteration.calling(rt, search, Singletons.NONE);
        rt.release(search);
        return iterator;
    }

    private static PyObject split(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = SPLIT.bind(rt, args);
        long most = bound[1] == null ? 0 : Numbers.exactIndex(rt, bound[1]);
        ReSearch search = searchOf(rt, of(self), new PyObject[] {bound[0], null, null});
        ReText text = search.text();
        PyList parts = rt.hold(PyList.of(rt));
        int last = 0;
        for (long n = 0; (most == 0 || n < most) && search.engine().search(); n++) {
            parts.append(rt, text.slice(rt, last, search.engine().start));
            for (int i = 1; i <= of(self).groups; i++) {
                parts.append(rt, search.group(rt, i, Singletons.NONE));
            }
            last = search.engine().stop;
            search.advance();
        }
        parts.append(rt, text.slice(rt, last, search.end()));
        return rt.take(parts);
    }

    /** The number of a group given by number or name, or −1. */
    int group(Runtime rt, PyObject given) {
        long number = -1;
        if (given instanceof PyInt || given.type().has(Slots.INDEX)) {
            number = Numbers.clippedIndex(rt, given);
        } else if (groupIndex != null && groupIndex.get(rt, given) instanceof PyInt named) {
            number = named.longValue();
        }
        return number < 0 || number > groups ? -1 : (int) number;
    }

    /** The names of groups with their numbers, borrowed. */
    PyDict groupIndex() {
        PyDict names = groupIndex;
        if (names == null) {
            throw new IllegalStateException("a pattern that is in use is alive");
        }
        return names;
    }

    /** The name of a group or None, a new reference. */
    PyObject groupName(int number) {
        PyTuple names = indexGroup;
        return names == null || number < 0 || number >= names.size()
                ? Singletons.NONE
                : names.get(number).owned();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (groupIndex != null) {
            visitor.visit(groupIndex, "groupindex", 0);
        }
        if (indexGroup != null) {
            visitor.visit(indexGroup, "indexgroup", 0);
        }
        if (pattern != null) {
            visitor.visit(pattern, "pattern", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldIndex = groupIndex;
        groupIndex = null;
        decref(rt, oldIndex);
        PyObject oldNames = indexGroup;
        indexGroup = null;
        decref(rt, oldNames);
        PyObject oldPattern = pattern;
        pattern = null;
        decref(rt, oldPattern);
    }

    private PyObject source() {
        return pattern == null ? Singletons.NONE : pattern;
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(REPR, HASH, COMPARE);
        }

        @Override
        public void define(TypeBuilder type) {
            type.methodN("match", RePattern::match)
                    .methodN("fullmatch", RePattern::fullmatch)
                    .methodN("search", RePattern::search)
                    .methodN("sub", (rt, self, args) -> ReSubstitution.sub(rt, of(self), args, "sub"))
                    .methodN("subn", (rt, self, args) -> ReSubstitution.sub(rt, of(self), args, "subn"))
                    .methodN("findall", RePattern::findall)
                    .methodN("split", RePattern::split)
                    .methodN("finditer", RePattern::finditer)
                    .methodN("scanner", (rt, self, args) -> scanner(rt, self, args, SCANNER))
                    .method("__copy__", (rt, self) -> self.owned())
                    .method1("__deepcopy__", (rt, self, memo) -> self.owned())
                    .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                    .field("pattern", (rt, self) -> of(self).source().owned())
                    .field("flags", (rt, self) -> rt.integer(of(self).flags))
                    .field("groups", (rt, self) -> rt.integer(of(self).groups))
                    .getter("groupindex", (rt, self) -> names(rt, of(self).groupIndex()))
                    .constant("__module__", PyStr.immortalOf("re"));
        }

        /** The names of groups, read only; a new dictionary where there are none. */
        private static PyObject names(Runtime rt, PyDict groups) {
            return groups.size() == 0 ? PyDict.of(rt) : PyMappingProxy.of(rt, groups);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            RePattern p = of(self);
            int shown = p.flags;
            if (!p.isBytes() && (shown & TYPE_FLAGS) == UNICODE) {
                shown &= ~UNICODE;
            }
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < FLAGS.length; i++) {
                if ((shown & FLAGS[i]) != 0) {
                    names.append(names.length() == 0 ? "" : "|").append("re.").append(FLAG_NAMES[i]);
                    shown &= ~FLAGS[i];
                }
            }
            if (shown != 0) {
                names.append(names.length() == 0 ? "" : "|").append("0x").append(Integer.toHexString(shown));
            }
            PyStr text = Abstract.repr(rt, p.source());
            String cut = text.value();
            cut = cut.length() > LONGEST_REPR ? cut.substring(0, LONGEST_REPR) : cut;
            text.decref(rt);
            return rt.string("re.compile(" + cut + (names.length() == 0 ? "" : ", " + names) + ")");
        }

        @Override
        public long hash(Runtime rt, PyObject self) {
            long hash = Abstract.hash(rt, of(self).source()) ^ Arrays.hashCode(of(self).code) ^ of(self).flags;
            return hash == -1 ? -2 : hash;
        }

        @Override
        public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
            if (!(other instanceof RePattern b) || operator != EQ && operator != NE) {
                return Singletons.NOT_IMPLEMENTED;
            }
            RePattern a = of(self);
            boolean equal = a == b
                    || a.flags == b.flags
                            && a.isBytes() == b.isBytes()
                            && a.groups == b.groups
                            && Arrays.equals(a.code, b.code)
                            && Abstract.equal(rt, a.source(), b.source());
            return Runtime.bool(equal == (operator == EQ));
        }
    }
}
