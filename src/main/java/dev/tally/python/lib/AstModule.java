package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyComplex;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Operator;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.ExpressionText;
import dev.tally.python.vm.Interpreter;
import dev.tally.source.Source;
import java.util.List;

/** Of {@code ast} there is {@code literal_eval}; trees themselves are not modelled. CPython 3.13 Lib/ast.py. */
final class AstModule {
    private static final String MALFORMED = "malformed node or string";

    private static final Signature LITERAL_EVAL = Signature.of("literal_eval", "node_or_string");

    private AstModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN(
                        "literal_eval",
                        (rt, self, args) -> evaluated(vm, LITERAL_EVAL.bind(rt, args)[0]))
                .function1("__getattr__", AstModule::notModelled);
    }

    private static PyObject notModelled(Runtime rt, PyObject self, PyObject name) {
        String text = name instanceof PyStr string ? string.value() : "";
        if (text.startsWith("__")) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'ast' has no attribute '" + text + "'");
        }
        throw new Unsupported("ast." + text);
    }

    private static PyObject evaluated(Interpreter vm, PyObject given) {
        if (!(given instanceof PyStr text)) {
            PyStr shown = vm.hold(Abstract.repr(vm, given));
            String value = shown.value();
            vm.release(shown);
            throw vm.valueError(MALFORMED + ": " + value);
        }
        return new Reading(vm, new Source("<unknown>", text.value())).value(ExpressionText.parse(vm, text.value()));
    }

    /** Makes the values of one text. Every one is a new reference. */
    private record Reading(Interpreter vm, Source source) {
        PyObject value(Expr node) {
            return switch (node) {
                case Expr.Constant constant -> constant(constant.value());
                case Expr.Tuple tuple -> of(Types.TUPLE, tuple.elements());
                case Expr.ListDisplay list -> items(list.elements());
                case Expr.Set set -> of(Types.SET, set.elements());
                case Expr.Dict dict -> dict(dict);
                case Expr.Call call -> isEmptySet(call) ? vm.call(Types.SET) : signed(call);
                case Expr.BinOp sum ->
                    sum.op() == Operator.ADD || sum.op() == Operator.SUBTRACT ? complex(sum) : signed(sum);
                default -> signed(node);
            };
        }

        private static boolean isEmptySet(Expr.Call call) {
            return call.function() instanceof Expr.Name name
                    && name.id().equals("set")
                    && call.arguments().isEmpty()
                    && call.keywords().isEmpty();
        }

        private PyObject of(PyType type, List<Expr> nodes) {
            PyList items = vm.hold(items(nodes));
            PyObject made = vm.call(type, items);
            vm.release(items);
            return made;
        }

        private PyList items(List<Expr> nodes) {
            PyList made = vm.hold(PyList.of(vm));
            for (Expr node : nodes) {
                made.append(vm, value(node));
            }
            return vm.take(made);
        }

        private PyObject dict(Expr.Dict dict) {
            PyDict made = vm.hold(PyDict.of(vm));
            for (int i = 0; i < dict.keys().size(); i++) {
                Expr node = dict.keys().get(i);
                if (node == null) {
                    throw vm.valueError(MALFORMED + ": None");
                }
                PyObject key = vm.hold(value(node));
                PyObject value = vm.hold(value(dict.values().get(i)));
                made.set(vm, key, value);
                vm.release(value);
                vm.release(key);
            }
            return vm.take(made);
        }

        private PyObject constant(Literal literal) {
            return switch (literal) {
                case Literal.None none -> Singletons.NONE;
                case Literal.Ellipsis ellipsis -> Singletons.ELLIPSIS;
                case Literal.Bool bool -> Runtime.bool(bool.value());
                case Literal.Int integer -> vm.integer(integer.value());
                case Literal.Float number -> PyFloat.of(vm, number.value());
                case Literal.Complex number -> PyComplex.of(vm, number.real(), number.imaginary());
                case Literal.Str text -> vm.string(text.value());
                case Literal.Bytes bytes -> bytes(bytes.value());
                case Literal.Tuple tuple -> throw new IllegalStateException("a tuple is no constant in a tree");
                case Literal.FrozenSet set -> throw new IllegalStateException("a set is no constant in a tree");
            };
        }

        private PyObject bytes(String text) {
            byte[] made = new byte[text.length()];
            for (int i = 0; i < made.length; i++) {
                made[i] = (byte) text.charAt(i);
            }
            return PyBytes.of(vm, made);
        }

        /** A number, with a sign or without. */
        private PyObject signed(Expr node) {
            if (node instanceof Expr.UnaryOp unary
                    && (unary.op() == Expr.UnaryOperator.PLUS || unary.op() == Expr.UnaryOperator.MINUS)) {
                PyObject operand = number(unary.operand());
                if (unary.op() == Expr.UnaryOperator.PLUS) {
                    return operand;
                }
                return called(operand, "__neg__");
            }
            return number(node);
        }

        private PyObject number(Expr node) {
            if (node instanceof Expr.Constant constant
                    && (constant.value() instanceof Literal.Int
                            || constant.value() instanceof Literal.Float
                            || constant.value() instanceof Literal.Complex)) {
                return constant(constant.value());
            }
            throw malformed(node);
        }

        /** A real number and an imaginary one behind it. */
        private PyObject complex(Expr.BinOp sum) {
            PyObject left = vm.hold(signed(sum.left()));
            PyObject right = vm.hold(number(sum.right()));
            boolean fits = (left instanceof PyInt || left instanceof PyFloat) && right instanceof PyComplex;
            if (!fits) {
                throw malformed(sum);
            }
            PyObject made = called(left.owned(), sum.op() == Operator.ADD ? "__add__" : "__sub__", right);
            if (made == Runtime.notImplemented()) {
                made = called(right.owned(), sum.op() == Operator.ADD ? "__radd__" : "__rsub__", left);
            }
            vm.release(right);
            vm.release(left);
            return made;
        }

        /** Calls a method of a number, whose reference is taken over. */
        private PyObject called(PyObject number, String method, PyObject... arguments) {
            vm.hold(number);
            PyObject made = Attributes.callMethod(vm, number, method, arguments);
            vm.release(number);
            return made;
        }

        private PyException malformed(Expr node) {
            PyTuple place = PyTuple.of(vm, vm.integer(0));
            String address = Long.toHexString(vm.heap().address(place));
            place.decref(vm);
            int line = source.line(node.span().start());
            return vm.valueError(
                    MALFORMED + " on line " + line + ": <ast." + kind(node) + " object at 0x" + address + ">");
        }

        /** The name of its class in {@code ast}. */
        private static String kind(Expr node) {
            return switch (node) {
                case Expr.BoolOp n -> "BoolOp";
                case Expr.NamedExpr n -> "NamedExpr";
                case Expr.BinOp n -> "BinOp";
                case Expr.UnaryOp n -> "UnaryOp";
                case Expr.Lambda n -> "Lambda";
                case Expr.IfExp n -> "IfExp";
                case Expr.Dict n -> "Dict";
                case Expr.Set n -> "Set";
                case Expr.ListComp n -> "ListComp";
                case Expr.SetComp n -> "SetComp";
                case Expr.DictComp n -> "DictComp";
                case Expr.GeneratorExp n -> "GeneratorExp";
                case Expr.Await n -> "Await";
                case Expr.Yield n -> "Yield";
                case Expr.YieldFrom n -> "YieldFrom";
                case Expr.Compare n -> "Compare";
                case Expr.Call n -> "Call";
                case Expr.FormattedValue n -> "FormattedValue";
                case Expr.JoinedStr n -> "JoinedStr";
                case Expr.Constant n -> "Constant";
                case Expr.Attribute n -> "Attribute";
                case Expr.Subscript n -> "Subscript";
                case Expr.Starred n -> "Starred";
                case Expr.Name n -> "Name";
                case Expr.ListDisplay n -> "List";
                case Expr.Tuple n -> "Tuple";
                case Expr.Slice n -> "Slice";
            };
        }
    }
}
