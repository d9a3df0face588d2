package dev.tally.python.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.lib.Library;
import dev.tally.source.Source;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the recordings of threads cannot show: the order in which they take turns, and how runs end that do not end by themselves. */
class ThreadsTest {
    private static final Library LIBRARY = new Library(new LibrarySources(), new JavaFibers());
    private static final Limits LITTLE = new Limits(3_000_000, 200_000_000, 1000, 1_000_000, 500_000_000L, 450);

    private record Run(Ending ending, String output, String errors) {
        String printed() {
            return output + ending.exit();
        }
    }

    private static Run run(Modules library, String program) {
        Interpreter vm = new Interpreter(LITTLE, library, null, false);
        Ending ending = vm.run(new Source("program.py", program));
        return new Run(ending, vm.output().printed(), vm.output().errors());
    }

    private static Run run(String program) {
        return run(LIBRARY, program);
    }

    @Test
    void aThreadRunsUntilItWaits() {
        Run run = run("""
                import threading, time

                def work(name):
                    print(name, "begins")
                    time.sleep(0.1)
                    print(name, "goes on")

                threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
                for thread in threads:
                    thread.start()
                    print("started")
                for thread in threads:
                    thread.join()
                """);
        assertThat(run.printed().lines())
                .containsExactly("a begins", "started", "b begins", "started", "a goes on", "b goes on");
    }

    @Test
    void aLockThatIsGivenBackIsTheirsWhoRunNext() {
        Run run = run("""
                import threading, time

                lock = threading.Lock()

                def work(name):
                    for turn in range(2):
                        with lock:
                            time.sleep(0.1)
                            print(name, turn)

                threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                """);
        assertThat(run.printed().lines()).containsExactly("a 0", "a 1", "b 0", "b 1");
    }

    @Test
    void whoseTimeIsOverAndIsWokenTooGoesOnOnce() {
        Run run = run("""
                import threading, time

                lock = threading.Lock()
                lock.acquire()
                event = threading.Event()

                def give():
                    time.sleep(0.001)
                    lock.release()

                def take():
                    print(lock.acquire(timeout=0.001))
                    print(event.wait(5))

                threads = [threading.Thread(target=give), threading.Thread(target=take)]
                for thread in threads:
                    thread.start()
                for _ in range(60_000):
                    pass
                time.sleep(1)
                event.set()
                """);
        assertThat(run.printed()).isEqualTo("True\nTrue\n");
    }

    @Test
    void aThreadThatOnlyRunsGivesWayAfterAWhile() {
        Run run = run("""
                import threading

                done = False

                def spin():
                    while not done:
                        pass
                    print("seen")

                def end():
                    global done
                    done = True
                    print("set")

                threading.Thread(target=spin).start()
                threading.Thread(target=end).start()
                """);
        assertThat(run.printed()).isEqualTo("set\nseen\n");
    }

    @Test
    void noMoreThanTheSemaphoreAllowsAreInside() {
        Run run = run("""
                import threading, time

                tickets = threading.Semaphore(2)
                inside = most = 0

                def visit():
                    global inside, most
                    with tickets:
                        inside += 1
                        most = max(most, inside)
                        time.sleep(0.05)
                        inside -= 1

                class Visitor(threading.Thread):
                    def run(self):
                        visit()

                visitors = [Visitor() for _ in range(7)]
                for visitor in visitors:
                    visitor.start()
                for visitor in visitors:
                    visitor.join()
                print(most, inside)
                """);
        assertThat(run.printed()).isEqualTo("2 0\n");
    }

    @Test
    void threadsWaitInsideOfBuiltInOperations() {
        Run run = run("""
                import threading, time

                class Slow:
                    def __init__(self, value):
                        self.value = value
                    def __lt__(self, other):
                        time.sleep(0.01)
                        return self.value < other.value
                    def __repr__(self):
                        return str(self.value)

                def order(values):
                    print(sorted(map(Slow, values)))

                threads = [threading.Thread(target=order, args=(values,)) for values in ([3, 1, 2], [6, 5, 4])]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                """);
        assertThat(run.printed().lines()).containsExactlyInAnyOrder("[1, 2, 3]", "[4, 5, 6]");
    }

    @Test
    void anExceptionThatEndsAThreadIsToldOfAndTheProgramGoesOn() {
        Run run = run("""
                import threading

                def fail():
                    raise ValueError("no more")

                failing = threading.Thread(target=fail, name="failing")
                failing.start()
                failing.join()
                print("on")
                """);
        assertThat(run.printed()).isEqualTo("on\n");
        assertThat(run.errors()).startsWith("Exception in thread failing:\nTraceback (most recent call last):\n");
        assertThat(run.errors()).endsWith("ValueError: no more\n");
    }

    @Test
    void aDeadlockEndsTheRun() {
        Run run = run("""
                import threading, time

                one, two = threading.Lock(), threading.Lock()

                def take(first, second):
                    with first:
                        time.sleep(0.1)
                        with second:
                            print("never")

                threading.Thread(target=take, args=(one, two)).start()
                threading.Thread(target=take, args=(two, one)).start()
                """);
        assertThat(run.ending().kind()).isEqualTo(Ending.Kind.UNSUPPORTED);
        assertThat(run.ending().type()).isEqualTo("a deadlock: every thread waits for another one");
    }

    @Test
    void threadsThatStartThreadsComeToAnEnd() {
        Run run = run("""
                import threading

                def start():
                    threading.Thread(target=start).start()

                start()
                """);
        assertThat(run.ending().kind()).isEqualTo(Ending.Kind.LIMIT);
    }

    @Test
    void aLimitHoldsForAllThreadsTogether() {
        Run run = run("""
                import threading

                def spin():
                    while True:
                        pass

                for _ in range(3):
                    threading.Thread(target=spin, daemon=True).start()
                spin()
                """);
        assertThat(run.ending().kind()).isEqualTo(Ending.Kind.LIMIT);
    }

    @Test
    void eachThreadHasARecursionLimitOfItsOwn() {
        Run run = run("""
                import threading

                def deep(n):
                    return deep(n + 1)

                def tries():
                    try:
                        deep(0)
                    except RecursionError as error:
                        print(error)

                def inside(n):
                    if n:
                        inside(n - 1)
                    else:
                        thread = threading.Thread(target=tries)
                        thread.start()
                        thread.join()

                inside(900)
                """);
        assertThat(run.printed()).isEqualTo("maximum recursion depth exceeded\n");
    }

    @Test
    void daemonsStandStillOnceTheProgramHasEnded() {
        Run run = run("""
                import threading, time

                class Note:
                    def __del__(self, sleep=time.sleep):
                        sleep(1)
                        print("gone")

                def tell():
                    while True:
                        time.sleep(0.1)
                        print("tick")

                threading.Thread(target=tell, daemon=True).start()
                threading.note = Note()
                time.sleep(0.25)
                """);
        assertThat(run.printed()).isEqualTo("tick\ntick\ngone\n");
    }

    @Test
    void aThreadWithoutTheModuleIsNotWaitedFor() {
        Run run = run("""
                import _thread, time

                def work():
                    time.sleep(1)
                    print("late")

                _thread.start_new_thread(work, ())
                print("end")
                """);
        assertThat(run.printed()).isEqualTo("end\n");
    }

    @Test
    void noThreadIsStartedOnceTheModulesGo() {
        Run run = run("""
                import _thread

                class Last:
                    def __del__(self, start=_thread.start_new_thread):
                        try:
                            start(print, ("never",))
                        except PythonFinalizationError as error:
                            print(error)

                last = Last()
                """);
        assertThat(run.printed()).isEqualTo("can't create new thread at interpreter shutdown\n");
    }

    @Test
    void withoutStacksForThemThreadsAreNotModelled() {
        Run run = run(new Library(new LibrarySources()), "import threading\nthreading.Thread(target=print).start()\n");
        assertThat(run.ending().kind()).isEqualTo(Ending.Kind.UNSUPPORTED);
        assertThat(run.ending().type()).isEqualTo("a second thread");
    }

    @Test
    void threadsGoOnFromOneStatementOfASessionToTheNext() {
        List<String> statements = List.of(
                "import threading, time",
                "def work():\n    time.sleep(1)\n    print('done')\n",
                "thread = threading.Thread(target=work)",
                "thread.start()",
                "thread.is_alive()",
                "thread.join()",
                "thread.is_alive()");
        assertThat(Session.run(statements, LITTLE, LIBRARY, false).stream().map(Session.Shown::output))
                .containsExactly("", "", "", "", "True\n", "done\n", "False\n");
    }

    @Test
    void whatOtherThreadsPrintIsShownWhileTheEngineAsksForTheTextOfAnException() {
        assertThat(run("""
                import threading, time

                def work():
                    time.sleep(1.5)
                    print("worked")

                class Slow(Exception):
                    def __str__(self):
                        print("asked")
                        time.sleep(1)
                        return "slow"

                threading.Thread(target=work).start()
                raise Slow
                """).output()).isEqualTo("asked\nworked\n");
    }

    @Test
    void aProgramRunsTheSameWayEachTime() {
        String program = """
                import random, threading, time

                random.seed(3)
                log = []

                def work(name):
                    for _ in range(20):
                        time.sleep(random.random())
                        log.append(name)

                threads = [threading.Thread(target=work, args=(name,)) for name in "abcde"]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                print("".join(log), time.time())
                """;
        assertThat(run(program).printed())
                .hasSizeGreaterThan(100)
                .isEqualTo(run(program).printed());
    }
}
