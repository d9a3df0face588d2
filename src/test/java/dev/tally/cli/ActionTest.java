package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the release workflow publishes, the action takes and runs: the scripts of both, with a {@code gh} that keeps its
 * releases in a folder and a {@code java} that starts the classes under test.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ActionTest {
    private static final Path ACTION = Path.of(".github/actions/tally/action.yml");
    private static final Path RELEASE = Path.of(".github/workflows/release.yml");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*}}");

    private static final String GH = """
            #!/usr/bin/env bash
            set -euo pipefail
            kept="$RELEASES/$3"
            case "$1 $2" in
              "release create")
                mkdir "$kept"
                for name in "$@"; do if [ -f "$name" ]; then cp "$name" "$kept"; fi; done ;;
              "release download")
                while [ $# -gt 0 ]; do
                  if [ "$1" = --pattern ]; then cp "$kept/$2" .; fi
                  shift
                done ;;
              *) exit 64 ;;
            esac
            """;

    private static final String JAVA = """
            #!/usr/bin/env bash
            options=()
            while [ "$1" != -jar ]; do options+=("$1"); shift; done
            test -f "$2" || exit 64
            shift 2
            exec "$JAVA_UNDER_TEST" "${options[@]}" -cp "$CLASSES" dev.tally.cli.Main "$@"
            """;

    private static final String INSIGHT = """
            # Sums

            ---
            ## Content

            ```python
            print(1 + 1)  # %s
            ```
            """;

    private record Ran(int code, String said) {}

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aRunnerWithARelease() throws Exception {
        tool("gh", GH);
        tool("java", JAVA);
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put(
                "JAVA_UNDER_TEST",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        environment.put("CLASSES", System.getProperty("java.class.path"));
        environment.put(
                "RELEASES", Files.createDirectory(folder.resolve("releases")).toString());
        environment.put(
                "RUNNER_TEMP", Files.createDirectory(folder.resolve("temp")).toString());
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        environment.put("GITHUB_REPOSITORY", "someone/tally");
        write("target/tally.jar", "what a release holds");
        write("target/tally.sbom.json", "{}");
        assertThat(run(RELEASE, "Publish the release", Map.of("TAG", "v1.2.3"))).isEqualTo(new Ran(0, ""));
    }

    private void tool(String name, String script) throws IOException {
        assertThat(write("bin/" + name, script).toFile().setExecutable(true)).isTrue();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<artifactId>tally</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static Object load(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<Map<String, Object>> steps(Path file) throws IOException {
        Map<String, Object> document = map(load(Files.readString(file)));
        Object holder = document.containsKey("runs")
                ? document.get("runs")
                : map(document.get("jobs")).get("release");
        return ((List<?>) map(holder).get("steps"))
                .stream().map(ActionTest::map).toList();
    }

    /** Runs the script of a step as a runner does. @param values what its expressions come to, by variable */
    private Ran run(Path file, String name, Map<String, String> values) throws Exception {
        Map<String, Object> step = steps(file).stream()
                .filter(candidate -> name.equals(candidate.get("name")))
                .findFirst()
                .orElseThrow();
        String script = step.get("run").toString();
        assertThat(script)
                .as("an expression in a script runs what somebody else wrote")
                .doesNotContain("${{");
        ProcessBuilder process = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);
        process.environment().putAll(environment);
        map(step.getOrDefault("env", Map.of())).forEach((key, value) -> process.environment()
                .put(key, EXPRESSION.matcher(value.toString()).matches() ? values.getOrDefault(key, "") : "" + value));
        process.directory(folder.toFile()).redirectErrorStream(true);
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(started.waitFor(), said);
    }

    private Ran get(String version) throws Exception {
        return run(ACTION, "Get Tally", Map.of("VERSION", version, "REPOSITORY", "someone/tally"));
    }

    private Ran check(String strict) throws Exception {
        return run(ACTION, "Check", Map.of("INSIGHTS", "insights", "STRICT", strict));
    }

    /** A tag may be moved, a commit cannot. */
    @Test
    void everyActionOfOthersIsNamedByItsCommitWithTheVersionBesideIt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".github"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                assertThat(Files.readAllLines(file).stream()
                                .map(String::strip)
                                .filter(line -> line.matches("(- )?uses: (?!\\./).*")))
                        .as(file.toString())
                        .allMatch(line -> line.matches("(- )?uses: [\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
            }
        }
    }

    @Test
    void aCourseIsCheckedAndBuiltFromARelease() throws Exception {
        write("insights/README.md", "name: Numbers\ndescription: What they come to.\n");
        write("insights/sums.md", INSIGHT.formatted("2"));
        assertThat(get("v1.2.3")).isEqualTo(new Ran(0, "tally.jar: OK\n"));
        assertThat(folder.resolve("output")).hasContent("version=v1.2.3");
        assertThat(check("false").code()).isZero();
        Ran build = run(ACTION, "Build", Map.of("INSIGHTS", "insights", "TEMPLATES", ""));
        assertThat(build.code()).as(build.said()).isZero();
        assertThat(folder.resolve("temp/tally-site/sums.html")).exists();
    }

    @Test
    void whatIsUntrueStandsAtItsLineAndEndsTheRun() throws Exception {
        write("insights/README.md", "name: Numbers\ndescription: What they come to.\n");
        write("insights/sums.md", INSIGHT.formatted("3"));
        get("v1.2.3");
        Ran check = check("false");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.said()).contains("::error file=insights/sums.md,line=7");
    }

    @Test
    void warningsEndTheRunWhereTheCourseIsStrict() throws Exception {
        write("insights/README.md", "name: Numbers\ndescription: What they come to.\n");
        write("insights/sums.md", "---\ncategory: hints\n---\n" + INSIGHT.formatted("2"));
        get("v1.2.3");
        assertThat(check("false").code()).isZero();
        assertThat(check("true").code()).isEqualTo(1);
    }

    @Test
    void aJarThatIsNotTheOneReleasedIsNotRun() throws Exception {
        Files.writeString(folder.resolve("releases/v1.2.3/tally.jar"), "what somebody put there");
        assertThat(get("v1.2.3").code()).isNotZero();
    }

    @Test
    void aVersionThatWasNeverReleasedEndsTheRunWithAWayOut() throws Exception {
        Ran ran = get("main");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said())
                .contains("::error::someone/tally has no release main of Tally; name one after the @ of the action");
    }

    @Test
    void namesOfFoldersAreNeverRun() throws Exception {
        get("v1.2.3");
        Ran check = run(ACTION, "Check", Map.of("INSIGHTS", "$(touch ran); `touch ran`", "STRICT", "false"));
        assertThat(check.code()).isEqualTo(2);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    /** GitHub refuses to publish for a job without this environment, and lets no pull request into it. */
    @Test
    void theFiveLinesOfTheReadmeNameTheEnvironmentThatPagesNeedAndAnActionThatIsThere() throws IOException {
        List<String> snippet = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals("## A course of your own on GitHub"))
                .filter(line -> line.startsWith("    "))
                .toList();
        assertThat(snippet).hasSize(5);
        Map<String, Object> workflow = map(load(snippet.stream().collect(Collectors.joining("\n"))));
        assertThat(workflow).containsOnlyKeys("on", "permissions", "jobs");
        assertThat(map(workflow.get("permissions")))
                .isEqualTo(Map.of("contents", "read", "pages", "write", "id-token", "write"));
        Map<String, Object> job = map(map(workflow.get("jobs")).get("course"));
        assertThat(job.get("environment"))
                .isEqualTo("${{ github.event_name != 'pull_request' && 'github-pages' || '' }}");
        assertThat(job.get("steps").toString()).contains("/tally/" + ACTION.getParent() + "@v" + version());
    }
}
