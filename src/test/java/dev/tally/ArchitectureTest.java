package dev.tally;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way, and the engine touches nothing but memory: what the packages may import. */
class ArchitectureTest {
    /** Each imports only those before it. */
    private static final List<String> PACKAGES = List.of(
            "source",
            "python.syntax",
            "python.code",
            "python.object",
            "python.gc",
            "python.vm",
            "python.lib",
            "trace",
            "diagram",
            "playground",
            "course",
            "verify",
            "site",
            "cli");

    private static final int FIRST_OUTSIDE_THE_ENGINE = PACKAGES.indexOf("course");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tally");

    /** What differs from machine to machine or from moment to moment, by the whole class. */
    private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD = resideInAnyPackage(
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "java.time..",
                    "java.text..",
                    "java.lang.reflect..",
                    "java.lang.invoke..",
                    "java.lang.management..",
                    "java.util.concurrent..",
                    "java.util.random..",
                    "java.util.logging..",
                    "java.util.prefs..",
                    "javax..",
                    "sun..",
                    "com.sun..",
                    "jdk..")
            .and(describe("used by the source itself", type -> !usedByTheCompilerOnly(type)))
            .or(describe("a thread, process, clock, source of chance or loader", type -> Set.of(
                            "java.lang.Thread",
                            "java.lang.ThreadLocal",
                            "java.lang.Process",
                            "java.lang.ProcessBuilder",
                            "java.lang.Runtime",
                            "java.lang.ClassLoader",
                            "java.util.Random",
                            "java.util.Date",
                            "java.util.Calendar",
                            "java.util.TimeZone",
                            "java.util.Timer",
                            "java.util.UUID",
                            "java.util.Scanner",
                            "java.util.ServiceLoader")
                    .contains(type.getName())));

    /** Methods of classes that the engine uses otherwise, which ask the machine. */
    private static final Set<String> INEXACT = Set.of(
            "cbrt", "cosh", "expm1", "fma", "hypot", "IEEEremainder", "log10", "log1p", "rint", "sinh", "tanh", "ulp");

    private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_MACHINE = describe(
            "ask for the machine's clock, environment, locale, or for reflection",
            access -> Set.of(
                                    "java.lang.System.currentTimeMillis",
                                    "java.lang.System.nanoTime",
                                    "java.lang.System.getenv",
                                    "java.lang.System.getProperty",
                                    "java.lang.System.getProperties",
                                    "java.lang.System.lineSeparator",
                                    "java.lang.System.identityHashCode",
                                    "java.lang.System.exit",
                                    "java.lang.System.load",
                                    "java.lang.System.loadLibrary",
                                    "java.lang.System.out",
                                    "java.lang.System.err",
                                    "java.lang.System.in",
                                    "java.lang.Math.random",
                                    "java.lang.Class.forName",
                                    "java.lang.Class.getDeclaredMethods",
                                    "java.lang.Class.getDeclaredFields",
                                    "java.lang.Class.getDeclaredConstructors",
                                    "java.lang.Class.getMethod",
                                    "java.lang.Class.getField",
                                    "java.lang.Class.getResource",
                                    "java.lang.Class.getResourceAsStream",
                                    "java.util.Locale.getDefault",
                                    "java.util.Locale.setDefault")
                            .contains(access.getTargetOwner().getName() + "." + access.getName())
                    || dependsOnTheDefaultLocale(access)
                    || isALocaleButTheRoot(access));

    private static boolean dependsOnTheDefaultLocale(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.equals("java.lang.String.toUpperCase()")
                || target.equals("java.lang.String.toLowerCase()")
                || target.startsWith("java.lang.String.format(java.lang.String")
                || target.startsWith("java.lang.String.formatted(");
    }

    private static boolean isALocaleButTheRoot(JavaAccess<?> access) {
        return access instanceof JavaFieldAccess
                && access.getTargetOwner().isEquivalentTo(Locale.class)
                && !access.getName().equals("ROOT");
    }

    /** Lambdas and switches over patterns are compiled to calls that no source mentions; TeaVM knows them. */
    private static boolean usedByTheCompilerOnly(JavaClass type) {
        return Set.of(
                        "java.lang.invoke.MethodHandle",
                        "java.lang.invoke.MethodHandles",
                        "java.lang.invoke.MethodHandles$Lookup",
                        "java.lang.invoke.MethodType",
                        "java.lang.invoke.LambdaMetafactory",
                        "java.lang.invoke.TypeDescriptor",
                        "java.lang.invoke.CallSite",
                        "java.lang.invoke.VarHandle",
                        "java.io.Serializable",
                        "java.lang.invoke.SerializedLambda")
                .contains(type.getName());
    }

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyThoseBeforeIt() {
        return PACKAGES.stream().map(name -> DynamicTest.dynamicTest(name, () -> importsNothingAfter(name)));
    }

    private static void importsNothingAfter(String name) {
        List<String> later = new ArrayList<>(PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size()));
        if (later.isEmpty()) {
            return;
        }
        String[] forbidden = later.stream().map(ArchitectureTest::within).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(ALL);
    }

    @Test
    void everyClassLivesInAPackageOfThePlan() {
        classes().should().resideInAnyPackage(inside(PACKAGES)).check(ALL);
    }

    @Test
    void everyPackageOfThePlanHasClassesAndSaysWhatItIsFor() {
        for (String name : PACKAGES) {
            assertThat(ALL.stream().filter(resideInAPackage("dev.tally." + name)))
                    .as(name)
                    .anyMatch(type -> type.getSimpleName().equals("package-info"));
        }
    }

    @Test
    void theEngineUsesNoFileThreadReflectionOrClock() {
        noClasses()
                .that()
                .resideInAnyPackage(inside(PACKAGES.subList(0, FIRST_OUTSIDE_THE_ENGINE)))
                .should()
                .dependOnClassesThat(OUTSIDE_WORLD)
                .check(ALL);
    }

    @Test
    void theEngineAsksTheMachineNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(inside(PACKAGES.subList(0, FIRST_OUTSIDE_THE_ENGINE)))
                .should()
                .accessTargetWhere(ASKS_THE_MACHINE)
                .check(ALL);
    }

    /** TeaVM 0.15 finds these out late, and says nothing of where the build of a jar alone is green. */
    @Test
    void theEngineCallsNothingThatJavaScriptLacks() {
        noClasses()
                .that()
                .resideInAnyPackage(inside(PACKAGES.subList(0, FIRST_OUTSIDE_THE_ENGINE)))
                .should()
                .callMethod(Character.class, "toString", int.class)
                .orShould()
                .callMethod(Character.class, "getName", int.class)
                .orShould()
                .callMethod(String.class, "lines")
                .check(ALL);
    }

    /** TeaVM's class library has these as formulas, with other bits: what stands for them is in {@code python.code}. */
    @Test
    void theEngineCalculatesAsItDoesInJavaScript() {
        DescribedPredicate<JavaAccess<?>> inexact = describe(
                "mathematics that is less exact in JavaScript",
                access -> INEXACT.contains(access.getTarget().getName())
                        && (access.getTargetOwner().isEquivalentTo(Math.class)
                                || access.getTargetOwner().isEquivalentTo(StrictMath.class)));
        noClasses()
                .that()
                .resideInAnyPackage(inside(PACKAGES.subList(0, FIRST_OUTSIDE_THE_ENGINE)))
                .should()
                .accessTargetWhere(inexact)
                .check(ALL);
    }

    @Test
    void theEngineHasNoDependenciesButTheMarksOfItsSource() {
        noClasses()
                .that()
                .resideInAnyPackage(inside(PACKAGES.subList(0, FIRST_OUTSIDE_THE_ENGINE)))
                .should()
                .dependOnClassesThat(describe(
                        "outside java, dev.tally, jspecify and the names for JavaScript",
                        type -> !type.isPrimitive()
                                && !type.isArray()
                                && !type.getPackageName().startsWith("java.")
                                && !type.getPackageName().startsWith("dev.tally")
                                && !type.getPackageName().equals("org.jspecify.annotations")
                                && !type.getPackageName().equals("org.teavm.jso")))
                .check(ALL);
    }

    /** The rules bite: the command line would not pass them. */
    @Test
    void whatReadsFilesIsCaught() {
        JavaClasses reader = new ClassFileImporter().importClasses(dev.tally.cli.Main.class);
        assertThatThrownBy(() ->
                        noClasses().should().dependOnClassesThat(OUTSIDE_WORLD).check(reader))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.io");
    }

    private static String within(String name) {
        return "dev.tally." + name + "..";
    }

    private static String[] inside(List<String> names) {
        return names.stream().map(ArchitectureTest::within).toArray(String[]::new);
    }
}
