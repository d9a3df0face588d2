package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.StructSequence;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Clock;
import dev.tally.python.vm.Interpreter;

/**
 * {@code time} with the {@link Clock} of the run, which begins with the year 2025. Its zone is UTC. CPython 3.13
 * Modules/timemodule.c.
 */
final class TimeModule {
    private static final PyType STRUCT_TIME = StructSequence.type(
            "time.struct_time",
            "tm_year",
            "tm_mon",
            "tm_mday",
            "tm_hour",
            "tm_min",
            "tm_sec",
            "tm_wday",
            "tm_yday",
            "tm_isdst");
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    /** In seconds: the nanoseconds are a number of 64 bits. */
    private static final double LONGEST = 9_223_372_036.854_775;

    private static final long SECOND = 1_000_000_000;
    static final long BEGINNING = 1_735_689_600L * SECOND;
    private static final long DAY = 86_400;
    private static final int SHORT = 3;
    private static final int FIELDS = 9;
    private static final PyStr STRPTIME = PyStr.immortalOf("_strptime_time");

    private TimeModule() {}

    /** As CPython's module has them. */
    private static final String ORDER = """
            time time_ns clock_gettime clock_gettime_ns clock_settime clock_settime_ns clock_getres
            pthread_getcpuclockid sleep gmtime localtime asctime ctime mktime strftime strptime tzset
            monotonic monotonic_ns process_time process_time_ns thread_time thread_time_ns perf_counter
            perf_counter_ns get_clock_info timezone altzone daylight tzname CLOCK_REALTIME CLOCK_MONOTONIC
            CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_THREAD_CPUTIME_ID CLOCK_BOOTTIME CLOCK_TAI
            struct_time
            """;

    static void fill(Interpreter vm, ModuleBuilder time) {
        Clock clock = vm.clock();
        clock(time, "time", clock, BEGINNING);
        clock(time, "perf_counter", clock, 0);
        clock(time, "monotonic", clock, 0);
        clock(time, "process_time", clock, 0);
        clock(time, "thread_time", clock, 0);
        time.function1("sleep", (rt, self, seconds) -> sleep(rt, vm, seconds))
                .functionN("gmtime", (rt, self, args) -> broken(rt, seconds(rt, clock, args, "gmtime")))
                .functionN("localtime", (rt, self, args) -> broken(rt, seconds(rt, clock, args, "localtime")))
                .functionN("ctime", (rt, self, args) -> rt.string(text(fields(seconds(rt, clock, args, "ctime")))))
                .functionN("asctime", (rt, self, args) -> rt.string(text(given(rt, clock, args, 0, "asctime"))))
                .functionN("strftime", (rt, self, args) -> strftime(rt, clock, args))
                .function1("mktime", (rt, self, tuple) -> PyFloat.of(rt, epoch(fields(rt, tuple, "mktime"))))
                .functionN("strptime", (rt, self, args) -> strptime(rt, args))
                .value("struct_time", STRUCT_TIME)
                .value("_STRUCT_TM_ITEMS", vm.integer(FIELDS))
                .value("timezone", vm.integer(0))
                .value("altzone", vm.integer(0))
                .value("daylight", vm.integer(0))
                .value("tzname", PyTuple.of(vm, vm.string("UTC"), vm.string("UTC")));
        system(vm, time, clock);
        time.inOrder(ORDER);
    }

    /** The clocks of the system: all are the simulated one, which begins at 0 but for {@code CLOCK_REALTIME}. */
    private static void system(Interpreter vm, ModuleBuilder time, Clock clock) {
        String[] clocks = {
            "REALTIME=0",
            "MONOTONIC=1",
            "MONOTONIC_RAW=4",
            "PROCESS_CPUTIME_ID=2",
            "THREAD_CPUTIME_ID=3",
            "BOOTTIME=7",
            "TAI=11"
        };
        for (String known : clocks) {
            int split = known.indexOf('=');
            time.value("CLOCK_" + known.substring(0, split), vm.integer(Long.parseLong(known.substring(split + 1))));
        }
        time.function1("clock_gettime", (rt, self, id) -> PyFloat.of(rt, read(rt, clock, id) / (double) SECOND))
                .function1("clock_gettime_ns", (rt, self, id) -> rt.integer(read(rt, clock, id)))
                .function1("clock_getres", (rt, self, id) -> PyFloat.of(rt, 1e-9))
                .function0("tzset", (rt, self) -> Runtime.none());
        for (String missing :
                new String[] {"clock_settime", "clock_settime_ns", "pthread_getcpuclockid", "get_clock_info"}) {
            time.functionN(missing, (rt, self, args) -> {
                throw new Unsupported("time." + missing + "()");
            });
        }
    }

    private static long read(Runtime rt, Clock clock, PyObject id) {
        return (Numbers.size(rt, id) == 0 ? BEGINNING : 0) + clock.read();
    }

    private static void clock(ModuleBuilder time, String name, Clock clock, long beginning) {
        time.function0(name, (rt, self) -> PyFloat.of(rt, (beginning + clock.read()) / (double) SECOND))
                .function0(name + "_ns", (rt, self) -> rt.integer(beginning + clock.read()));
    }

    /** CPython 3.13 Modules/timemodule.c, time_strptime: a module written in Python does it. */
    private static PyObject strptime(Runtime rt, Args args) {
        PyObject read = rt.hold(Attributes.get(rt, rt.importModule("_strptime"), STRPTIME));
        PyObject result = rt.call(read, args);
        rt.take(read);
        rt.hold(result);
        read.decref(rt);
        return rt.take(result);
    }

    private static PyObject sleep(Runtime rt, Interpreter vm, PyObject given) {
        double seconds = duration(rt, given);
        if (seconds < 0) {
            throw rt.valueError("sleep length must be non-negative");
        }
        vm.threads().await(null, nanoseconds(seconds));
        return Runtime.none();
    }

    /** {@code _PyTime_FromSecondsObject}: in seconds. */
    static double duration(Runtime rt, PyObject given) {
        double seconds = number(rt, given);
        if (Double.isNaN(seconds)) {
            throw rt.valueError("Invalid value NaN (not a number)");
        }
        if (Math.abs(seconds) > LONGEST) {
            String error = given instanceof PyFloat
                    ? "timestamp out of range for platform time_t"
                    : "timestamp too large to convert to C PyTime_t";
            throw rt.raise(Exceptions.OVERFLOW_ERROR, error);
        }
        return seconds;
    }

    static long nanoseconds(double seconds) {
        return (long) Math.ceil(seconds * SECOND);
    }

    /** A float, or what has an index. */
    private static double number(Runtime rt, PyObject given) {
        if (given instanceof PyInt || given instanceof PyFloat) {
            return Numbers.toDouble(rt, given);
        }
        PyInt whole = Numbers.index(rt, given);
        double value = Numbers.toDouble(rt, whole);
        whole.decref(rt);
        return value;
    }

    // --- dates

    private static long seconds(Runtime rt, Clock clock, Args args, String name) {
        Arguments.parsed(rt, args, name, 0, 1);
        if (args.positional() == 0 || args.get(0) == Runtime.none()) {
            return (BEGINNING + clock.read()) / SECOND;
        }
        double seconds = Math.floor(number(rt, args.get(0)));
        if (Math.abs(seconds) > 1e11) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
        return (long) seconds;
    }

    private static PyObject broken(Runtime rt, long seconds) {
        int[] fields = fields(seconds);
        PyObject[] items = new PyObject[fields.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = rt.integer(fields[i]);
        }
        return PyTuple.ofType(rt, STRUCT_TIME, items);
    }

    /** Year, month, day, hour, minute, second, weekday from Monday, day of the year, and 0. */
    private static int[] fields(long seconds) {
        long days = Math.floorDiv(seconds, DAY);
        int second = (int) (seconds - days * DAY);
        // Counted in years that begin with March, of eras of 400 years.
        long shifted = days + 719_468;
        long era = Math.floorDiv(shifted, 146_097L);
        long ofEra = shifted - era * 146_097;
        long year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long ofYear = ofEra - (365 * year + year / 4 - year / 100);
        int march = (int) ((5 * ofYear + 2) / 153);
        int day = (int) (ofYear - (153 * march + 2) / 5 + 1);
        int month = march < 10 ? march + 3 : march - 9;
        int fullYear = (int) (year + era * 400 + (month <= 2 ? 1 : 0));
        int weekday = (int) ((days % 7 + 7 + 3) % 7);
        int dayOfYear = (int) (days - daysBefore(fullYear, 1, 1)) + 1;
        return new int[] {fullYear, month, day, second / 3600, second / 60 % 60, second % 60, weekday, dayOfYear, 0};
    }

    /** Days from 1970 to a date. */
    private static long daysBefore(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400L);
        long ofEra = y - era * 400;
        long ofYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    private static long epoch(int[] f) {
        return daysBefore(f[0], f[1], f[2]) * DAY + f[3] * 3600L + f[4] * 60L + f[5];
    }

    private static int[] fields(Runtime rt, PyObject given, String function) {
        if (!(given instanceof PyTuple tuple)) {
            throw rt.typeError("Tuple or struct_time argument required");
        }
        if (tuple.size() != FIELDS) {
            throw rt.typeError(function + "(): illegal time tuple argument");
        }
        int[] fields = new int[FIELDS];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Arguments.toInt(rt, tuple.get(i));
        }
        return fields;
    }

    private static int[] given(Runtime rt, Clock clock, Args args, int at, String name) {
        Arguments.parsed(rt, args, name, at, at + 1);
        return args.positional() > at ? fields(rt, args.get(at), name) : fields((BEGINNING + clock.read()) / SECOND);
    }

    private static String text(int[] f) {
        String day = f[2] < 10 ? " " + f[2] : "" + f[2];
        return DAYS[f[6]].substring(0, SHORT) + " " + MONTHS[f[1] - 1].substring(0, SHORT) + " " + day + " "
                + clockText(f) + " " + f[0];
    }

    private static String clockText(int[] f) {
        return two(f[3]) + ":" + two(f[4]) + ":" + two(f[5]);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private static String padded(int number) {
        return number < 10 ? " " + number : "" + number;
    }

    /** The year and the week of ISO 8601: weeks begin with Monday, and the first of a year has its first Thursday. */
    private static int[] isoWeek(int[] f) {
        int thursday = f[7] - f[6] + 3;
        int year = f[0];
        if (thursday < 1) {
            year--;
            thursday += daysOf(year);
        } else if (thursday > daysOf(year)) {
            thursday -= daysOf(year);
            year++;
        }
        return new int[] {year, (thursday + 6) / 7};
    }

    private static int daysOf(int year) {
        return (int) (daysBefore(year + 1, 1, 1) - daysBefore(year, 1, 1));
    }

    private static PyObject strftime(Runtime rt, Clock clock, Args args) {
        int[] f = given(rt, clock, args, 1, "strftime");
        String format = Arguments.toText(rt, args.get(0), "strftime", 1);
        if (f[1] < 1 || f[1] > 12 || f[6] < 0 || f[6] > 6) {
            throw rt.valueError(f[1] < 1 || f[1] > 12 ? "month out of range" : "day of week out of range");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            text.append(c == '%' && i + 1 < format.length() ? directive(format.charAt(++i), f) : String.valueOf(c));
        }
        return rt.string(text.toString());
    }

    private static String directive(char c, int[] f) {
        int hour = f[3] % 12 == 0 ? 12 : f[3] % 12;
        return switch (c) {
            case 'Y' -> "" + f[0];
            case 'y' -> two(f[0] % 100);
            case 'm' -> two(f[1]);
            case 'd' -> two(f[2]);
            case 'e' -> padded(f[2]);
            case 'H' -> two(f[3]);
            case 'I' -> two(hour);
            case 'M' -> two(f[4]);
            case 'S' -> two(f[5]);
            case 'p' -> f[3] < 12 ? "AM" : "PM";
            case 'A' -> DAYS[f[6]];
            case 'a' -> DAYS[f[6]].substring(0, SHORT);
            case 'B' -> MONTHS[f[1] - 1];
            case 'b', 'h' -> MONTHS[f[1] - 1].substring(0, SHORT);
            case 'j' -> (f[7] < 100 ? "0" : "") + two(f[7]);
            case 'w' -> "" + (f[6] + 1) % 7;
            case 'U' -> two((f[7] + 6 - (f[6] + 1) % 7) / 7);
            case 'W' -> two((f[7] + 6 - f[6]) / 7);
            case 'u' -> "" + (f[6] + 1);
            case 'V' -> two(isoWeek(f)[1]);
            case 'G' -> "" + isoWeek(f)[0];
            case 'g' -> two(isoWeek(f)[0] % 100);
            case 'C' -> two(f[0] / 100);
            case 'k' -> padded(f[3]);
            case 'l' -> padded(hour);
            case 'P' -> f[3] < 12 ? "am" : "pm";
            case 'r' -> two(hour) + ":" + two(f[4]) + ":" + two(f[5]) + (f[3] < 12 ? " AM" : " PM");
            case 'F' -> f[0] + "-" + two(f[1]) + "-" + two(f[2]);
            case 'T', 'X' -> clockText(f);
            case 'R' -> two(f[3]) + ":" + two(f[4]);
            case 'D', 'x' -> two(f[1]) + "/" + two(f[2]) + "/" + two(f[0] % 100);
            case 'c' -> text(f);
            case 'Z' -> "UTC";
            case 'z' -> "+0000";
            case 's' -> "" + epoch(f);
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> throw new Unsupported("strftime with %" + c);
        };
    }
}
