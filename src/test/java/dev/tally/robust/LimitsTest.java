package dev.tally.robust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.vm.Ending;
import dev.tally.python.vm.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What asks for too much ends, on a small stack, and says of what. In a program, a bar stands for the end of a line. */
class LimitsTest {
    private static Trial run(String program) {
        return Trial.of(program.replace('|', '\n') + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "for i in range(10 ** 18): pass",
                "10 ** 10 ** 10",
                "1 << 10 ** 9",
                "x = 3|while True: x = x * x",
                "list(range(10 ** 9))",
                "list(iter(int, 1))",
                "sum(range(10 ** 12))",
                "10 ** 12 in (x for x in range(10 ** 13))",
                "max(map(abs, range(10 ** 12)))",
                "set(iter(int, 1))",
                "dict(zip(iter(int, 1), range(10 ** 12)))",
                "sorted(range(10 ** 8))",
                "''.join(iter(str, 1))",
                "x = ''|while True: x += 'abc'",
                "x = []|while True: x.append(x)",
                "x = [1]|for i in x: x.append(i)",
                "f'{1:1000000000}'",
                "'%1000000000d' % 1",
                "'{:>{w}}'.format(1, w=10 ** 9)",
                "'%.*f' % (10 ** 9, 1.0)",
                "'a'.center(10 ** 10)",
                "compile('1,' * 10 ** 7, '', 'eval')",
                "x = ()|for i in range(60): x = x, x|import ast|compile(ast.Expression(ast.Constant(x, lineno=1,"
                        + " col_offset=0)), '', 'eval')",
                "import ast|p = dict(lineno=1, col_offset=0)|x = ast.Constant(1, **p)|"
                        + "for i in range(60): x = ast.BinOp(x, ast.Add(), x, **p)|"
                        + "compile(ast.Expression(x), '', 'eval')",
                "('a' * 10 ** 6).replace('a', 'b' * 10 ** 4)",
                "bytes(10 ** 10)",
                "while True: print('x' * 1000)",
                "f = open('f', 'w')|while True: f.write('x' * 10000)",
                "f = open('f', 'wb')|f.seek(10 ** 9)|f.write(b'x')|f.flush()",
                "i = 0|while True:|    i += 1|    open(str(i), 'x').close()",
                "pow(7, 10 ** 200000, 10 ** 100000)",
                "def f():|    try: f()|    finally: f()|f()",
                "class A:|    def __del__(self): A()|while True: A()",
                "class A:|    def __del__(self): kept.append(self)|kept = []|while True:|    A()|    kept.clear()"
            })
    void aLimitEndsTheRun(String program) {
        Trial trial = run(program);
        assertThat(trial.fault()).isEmpty();
        assertThat(trial.ending()).isNotNull();
        assertThat(trial.ending().kind()).as(trial.ending().toString()).isEqualTo(Ending.Kind.LIMIT);
        assertThat(trial.ending().type()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'a' * 10 ** 12; MemoryError; ",
                "[0] * 10 ** 10; MemoryError; ",
                "bytes(10 ** 12); MemoryError; ",
                "'a' * 10 ** 19; OverflowError; cannot fit 'int' into an index-sized integer",
                "str(10 ** 5000); ValueError; Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
                "def f(): f()|f(); RecursionError; maximum recursion depth exceeded",
                "def f(): yield from f()|list(f()); RecursionError; maximum recursion depth exceeded",
                "class A:|    def __len__(self): return 2 ** 70|len(A()); OverflowError; cannot fit 'int' into an index-sized integer",
                "class A:|    def __length_hint__(self): return 2 ** 62|    def __iter__(self): return iter([1])|list(A()); MemoryError; "
            })
    void anErrorThatPythonHasForItIsRaised(String program, String type, String rest) {
        Trial trial = run(program);
        assertThat(trial.fault()).isEmpty();
        assertThat(trial.ending()).isNotNull();
        assertThat(trial.ending().type()).as(trial.ending().toString()).isEqualTo(type);
        assertThat(trial.ending().message()).startsWith(rest == null ? "" : rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A:|    def __repr__(self): return repr(self)|repr(A())",
                "class A:|    def __eq__(self, other): return self == other|A() == A()",
                "class A:|    def __hash__(self): return hash(self)|{A(): 1}",
                "class A:|    def __getattr__(self, name): return getattr(self, name + 'x')|A().x",
                "class A:|    def __iter__(self): return iter(list(self))|list(A())",
                "class A:|    def __bool__(self): return not self|not A()",
                "class A:|    def __len__(self): return len(self)|len(A())",
                "class A:|    def __contains__(self, item): return item in self|1 in A()",
                "class A:|    def __add__(self, other): return self + other|A() + 1",
                "class A:|    def __getitem__(self, key): return self[key]|A()[0]",
                "class A:|    def __call__(self): return self()|A()()",
                "class A:|    def __format__(self, spec): return f'{self}'|f'{A()}'",
                "class A:|    def __new__(cls): return cls()|A()",
                "class A:|    def __init__(self): A()|A()",
                "class A:|    def __setattr__(self, n, v): self.x = v|A().x = 1",
                "class A:|    def __index__(self): return [1][self]|[1][A()]",
                "def f(x): return sorted([2, 1], key=f)|f(1)",
                "def f(x): return list(map(f, [x]))|f(1)",
                "def f(x): return max([1, 2], key=f)|f(1)",
                "s = 'exec(s)'|exec(s)",
                "s = 'eval(s)'|eval(s)",
                "x = []|for i in range(20000): x = [x]|repr(x)",
                "x = y = None|for i in range(20000): x, y = [x], [y]|x == y",
                "x = ()|for i in range(20000): x = (x,)|hash(x)",
                "class A:|    def __get__(self, i, o): return i.a|class B: a = A()|B().a",
                "class M(type):|    def __call__(cls): return cls()|class A(metaclass=M): pass|A()",
                "class M(type):|    def __instancecheck__(cls, x): return isinstance(x, cls)|class A(metaclass=M): pass|isinstance(1, A)"
            })
    void recursionThroughABuiltInIsNoticedInTime(String program) {
        Trial trial = Trial.of(program.replace('|', '\n') + "\n", Trial.LONGER);
        assertThat(trial.fault()).isEmpty();
        assertThat(trial.ending()).isNotNull();
        assertThat(trial.ending().type()).as(trial.ending().toString()).isEqualTo("RecursionError");
        assertThat(trial.ending().message()).startsWith("maximum recursion depth exceeded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = None|for i in range(100000): x = (x,)|x = None",
                "x = None|for i in range(100000): x = [x]|x = None",
                "x = None|for i in range(100000): x = {1: x}|x = None",
                "class N:|    def __init__(self, n): self.n = n|x = None|for i in range(100000): x = N(x)|x = None",
                "def f(x): return lambda: x|x = None|for i in range(100000): x = f(x)|x = None",
                "def f(x): yield x|x = None|for i in range(100000): x = f(x)|x = None",
                "x = None|for i in range(100000): x = iter([x])|x = None"
            })
    void aChainOfAHundredThousandIsFreed(String program) {
        Trial trial = Trial.of(program.replace('|', '\n') + "\nprint('freed')\n", Trial.LONGER);
        assertThat(trial.fault()).isEmpty();
        assertThat(trial.output()).isEqualTo("freed\n");
    }

    @Test
    void aHostWithLittleMemoryGivesLittle() {
        assertThat(Limits.DEFAULT.withHeap(256_000_000).liveBytes()).isEqualTo(80_000_000);
        assertThat(Limits.DEFAULT.withHeap(8_000_000_000L)).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void aLimitSaysHowMuchItIs() {
        Limits few = new Limits(3000, 50_000_000, 1000, 100_000, 200_000_000, 100);
        Trial trial = Trial.of("while True: pass\n", few);
        assertThat(trial.ending()).isNotNull();
        assertThat(trial.ending().type()).isEqualTo("3 thousand calls and loops");
    }
}
