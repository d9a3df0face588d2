package dev.tally.verify;

import static dev.tally.verify.ClaimsTest.errors;
import static dev.tally.verify.ClaimsTest.example;
import static dev.tally.verify.ClaimsTest.standings;
import static dev.tally.verify.ClaimsTest.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.verify.Claim.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that use modules which are not here: what rests on these is not decided, what does not is. */
class ElsewhereTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "import requests\nlog = []\ndef f():\n    log.append(requests.get('x'))\nf()\nprint(len(log))  # 1",
                "import requests\nlog = []\ndef f():\n    log.append(requests.get('x'))\nprint(f())\nprint(len(log))  # 1",
                "import requests\ndef get(u):\n    try:\n        return requests.get(u).ok\n    except Exception:\n"
                        + "        return None\nprint(get('x'))  # True",
                "from web import (a,\n  fetch as get)\ndef f():\n    try:\n        return get(1)\n    except:\n"
                        + "        return 0\nx = f()\nprint(x)  # 1",
                "import requests\ncount = 0\ndef g():\n    global count\n    requests.get('x')\n    count += 1\n"
                        + "for i in range(3):\n    g()\nprint(count)  # 3",
                "import threading, requests\nfound = []\ndef work():\n    found.append(requests.get('x'))\n"
                        + "t = threading.Thread(target=work)\nt.start()\nt.join()\nprint(len(found))  # 1",
            })
    void whatAFunctionThatNeedsAModuleFromElsewhereMayHaveDoneIsNotDecided(String code) {
        Verified verified = example(code);
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).containsExactly(Standing.UNDECIDED);
    }

    @Test
    void whatRestsOnNothingFromElsewhereIsDecided() {
        String code = "import requests\nlog = []\ndef f():\n    return requests.get('x')\ndef g():\n    log.append(1)\n"
                + "f()\ng()\nprint(len(log))  # 2";
        assertThat(errors(example(code))).isEqualTo("this prints 1, not 2");
    }

    @Test
    void aNameInsideOfAFunctionIsAnotherThanOneOutsideOfIt() {
        String code = "def outer(f):\n    def inner(x):\n        return f(x)\n    return inner\n"
                + "@outer\ndef hello(n):\n    return n\nprint(hello.__name__)\n";
        String page = "```python\n" + code + "```\n\nOutputs:\n\n```python\ninner\n```\n\n```python\n" + code
                + "# hello\n```\n";
        assertThat(errors(verify(page))).isEqualTo("this prints inner, not hello");
    }

    @Test
    void whatDoctestDoesNotRunStatesNothing() {
        assertThat(standings(verify("```pycon\n>>> 1 / 0  # doctest: +SKIP\nanything\n```\n")))
                .isEmpty();
        String detail =
                "```pycon\n>>> int('x')  # doctest: +IGNORE_EXCEPTION_DETAIL\nTraceback (most recent call last):\n"
                        + "%s: something else\n```\n";
        assertThat(standings(verify(detail.formatted("ValueError")))).containsExactly(Standing.HOLDS);
        assertThat(errors(verify(detail.formatted("TypeError")))).contains("this raises ValueError");
    }
}
