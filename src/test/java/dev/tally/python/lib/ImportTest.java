package dev.tally.python.lib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.python.vm.Limits;
import dev.tally.source.Source;
import dev.tally.trace.Audit;
import dev.tally.trace.Trace;
import dev.tally.trace.Tracing;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The import system, over modules made up for the purpose. Messages are CPython 3.13's. */
class ImportTest {
    private static final Map<String, String> MODULES = Map.of(
            "plain.py", "value = [1]\ndef get():\n    return value\n",
            "pack/__init__.py", "__all__ = ['inner', 'name']\nname = 'pack'\nfrom .inner import deep\n",
            "pack/inner.py", "from . import other\nimport pack\ndeep = other.base + 1\n",
            "pack/other.py", "base = 41\n_hidden = 1\n",
            "pack/climbs.py", "from .. import nothing\n",
            "ring.py", "import ring_end\nvalue = 1\n",
            "ring_end.py", "from ring import value\n",
            "fails.py", "started = True\n1 / 0\n",
            "lazy.py",
                    "import socket\ntry:\n    import _decimal\nexcept ImportError:\n    _decimal = None\n"
                            + "async def later():\n    await later()\ndef use():\n    return socket.AF_INET\n",
            "later.py", "async def counted():\n    yield 1\nmade = counted()\n");

    private static Trace.End run(String... lines) {
        Sources sources = MODULES::get;
        Audit audit = Tracing.audit(
                new Source("program.py", String.join("\n", lines) + "\n"),
                new Library(sources),
                Limits.DEFAULT,
                1000,
                false);
        assertThat(audit.differences()).isEmpty();
        return audit.trace().end();
    }

    private static String raised(String... lines) {
        Trace.End.Raised raised = run(lines).exception().orElseThrow();
        return raised.message().isEmpty() ? raised.type() : raised.type() + ": " + raised.message();
    }

    @Test
    void aModuleIsRunOnceAndBound() {
        assertThat(run(
                                "import plain, sys",
                                "import plain as again",
                                "plain.value.append(2)",
                                "print(again.get())",
                                "print(sys.modules['plain'] is plain, plain.__name__, plain.__package__ == '')")
                        .stdout())
                .isEqualTo("[1, 2]\nTrue plain True\n");
    }

    @Test
    void packagesHaveSubmodulesAndRelativeImports() {
        assertThat(run(
                                "import pack.other",
                                "import pack.inner as i",
                                "print(pack.name, pack.deep, i.deep, pack.other.base)",
                                "print(i.__package__, i.pack is pack, pack.__path__)")
                        .stdout())
                .isEqualTo("pack 42 42 41\npack True ['/usr/local/lib/python3.13/pack']\n");
    }

    @Test
    void aSubmoduleIsFoundByFrom() {
        assertThat(run("from pack import other", "print(other.base)").stdout()).isEqualTo("41\n");
    }

    @Test
    void theStarTakesWhatAllNamesAndElseWhatHasNoUnderscore() {
        assertThat(run("from pack import *", "print(inner.deep, name)", "from pack.other import *", "print(base)")
                        .stdout())
                .isEqualTo("42 pack\n41\n");
        assertThat(raised("from pack.other import *", "_hidden")).isEqualTo("NameError: name '_hidden' is not defined");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(raised("import nowhere")).isEqualTo("ModuleNotFoundError: No module named 'nowhere'");
        assertThat(raised("import plain.x"))
                .isEqualTo("ModuleNotFoundError: No module named 'plain.x'; 'plain' is not a package");
        assertThat(raised("from pack import absent"))
                .isEqualTo("ImportError: cannot import name 'absent' from 'pack'"
                        + " (/usr/local/lib/python3.13/pack/__init__.py)");
        assertThat(raised("from sys import absent"))
                .isEqualTo("ImportError: cannot import name 'absent' from 'sys' (unknown location)");
        assertThat(raised("import sys", "sys.modules['plain'] = None", "import plain"))
                .isEqualTo("ModuleNotFoundError: import of plain halted; None in sys.modules");
    }

    @Test
    void relativeImportsNeedAPackage() {
        assertThat(raised("from . import x"))
                .isEqualTo("ImportError: attempted relative import with no known parent package");
        assertThat(raised("import pack.climbs"))
                .isEqualTo("ImportError: attempted relative import beyond top-level package");
    }

    @Test
    void aCircleIsNamed() {
        assertThat(raised("import ring"))
                .isEqualTo("ImportError: cannot import name 'value' from partially initialized module 'ring'"
                        + " (most likely due to a circular import) (/usr/local/lib/python3.13/ring.py)");
    }

    @Test
    void aModuleThatFailsIsForgotten() {
        assertThat(run(
                                "import sys",
                                "try:",
                                "    import fails",
                                "except ZeroDivisionError as e:",
                                "    print(e)",
                                "print('fails' in sys.modules)")
                        .stdout())
                .isEqualTo("division by zero\nFalse\n");
    }

    @Test
    void theErrorKnowsTheModule() {
        assertThat(run(
                                "try:",
                                "    from plain import nope",
                                "except ImportError as e:",
                                "    print(e.name, e.path, e.name_from, e.msg == str(e))")
                        .stdout())
                .isEqualTo("plain /usr/local/lib/python3.13/plain.py nope True\n");
    }

    @Test
    void whatIsNotModelledEndsTheProgramThatImportsIt() {
        assertThat(run("import socket").exception().orElseThrow().type()).isEqualTo("the module socket");
    }

    @Test
    void thePartsThatCPythonHasInCAreMissingOnlyToTheProgram() {
        assertThat(raised("import _decimal")).isEqualTo("the module _decimal");
        assertThat(run("import lazy, sys", "print(lazy._decimal, '_decimal' in sys.stdlib_module_names)")
                        .stdout())
                .isEqualTo("None True\n");
    }

    @Test
    void aModuleOfTheLibraryMayImportWhatItRarelyUses() {
        assertThat(run("import later", "print(type(later.made).__name__, type(later.counted).__name__)")
                        .stdout())
                .isEqualTo("async_generator function\n");
        assertThat(raised("import lazy", "lazy.use()")).isEqualTo("the module socket");
    }

    @Test
    void withoutSourcesTheirModulesAreNotModelled() {
        Trace trace = AuditedRun.of(
                new Source("program.py", "import keyword\n"), new Library(Sources.NONE), Limits.DEFAULT, 10);
        assertThat(trace.end().exception().orElseThrow().type()).isEqualTo("the module keyword");
    }
}
