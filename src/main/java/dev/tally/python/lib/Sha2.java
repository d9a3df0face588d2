package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;

/** {@code _sha2.sha512}, by which a random generator is seeded with text. FIPS 180-4. */
final class Sha2 extends PyObject {
    private static final PyType TYPE =
            PyType.builtin("SHA512Type", Types.OBJECT, new Behaviour(), 232).sealed();
    private static final Signature NEW = Signature.of("sha512", "string=, *, usedforsecurity=");
    private static final int BLOCK = 128;

    private final Digest digest;

    private Sha2(Digest digest) {
        super(TYPE);
        this.digest = digest;
    }

    static void fill(Interpreter vm, ModuleBuilder sha2) {
        sha2.functionN("sha512", Sha2::sha512).type(TYPE);
    }

    private static PyObject sha512(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        Sha2 made = new Sha2(new Sha512Digest(64));
        if (bound[0] != null) {
            HashObject.update(rt, made.digest, bound[0]);
        }
        rt.heap().allocatedContainer(made);
        return made;
    }

    private static PyObject update(Runtime rt, PyObject self, PyObject given) {
        HashObject.update(rt, ((Sha2) self).digest, given);
        return Runtime.none();
    }

    private static byte[] digest(PyObject self) {
        return ((Sha2) self).digest.digest(0);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("digest", (rt, self) -> PyBytes.of(rt, Sha2.digest(self)))
                    .method("hexdigest", (rt, self) -> rt.string(HashObject.hex(Sha2.digest(self))))
                    .method1("update", Sha2::update)
                    .method("copy", (rt, self) -> {
                        Sha2 copy = new Sha2(((Sha2) self).digest.copy());
                        rt.heap().allocatedContainer(copy);
                        return copy;
                    })
                    .getter("name", (rt, self) -> rt.string("sha512"))
                    .getter("digest_size", (rt, self) -> rt.integer(64))
                    .getter("block_size", (rt, self) -> rt.integer(BLOCK))
                    .constant("__module__", PyStr.immortalOf("_sha2"));
        }
    }
}
