package dev.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.course.Allowance;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A browser and an editor on a course that is being served. What takes too long is hanging: nothing here measures. */
@Timeout(60)
class ServeTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private LiveCourse live;
    private LiveServer server;
    private Thread watching;

    @BeforeEach
    void serve() throws Exception {
        write("README.md", "name: Course\n");
        write("w/README.md", "name: Work\ninsights:\n  - one\n  - two\n");
        write("w/one.md", insight("One", "1 + 1", "2"));
        write("w/two.md", insight("Two", "2 + 2", "4"));
        serveAsItIs();
    }

    private void serveAsItIs() throws Exception {
        CourseOptions options = new CourseOptions();
        options.insights = folder.resolve("course");
        Console console = new Console(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, false);
        live = new LiveCourse(options, AuditedRun.tracer(), new LimitOptions(), new Allowance(Set.of()), console);
        server = new LiveServer(live, new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        watching = new Thread(() -> {
            try {
                live.watch(server::tell);
            } catch (InterruptedException | IOException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        watching.start();
    }

    @AfterEach
    void stop() throws Exception {
        watching.interrupt();
        watching.join();
        server.close();
        live.close();
    }

    private static String insight(String title, String sum, String stated) {
        return "---\ntype: normal\n---\n\n# " + title + "\n\n---\n## Content\n\n```python\nprint(" + sum + ")  # => "
                + stated + "\n```\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("course").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) URI.create(server.address() + path).toURL().openConnection();
    }

    private String get(String path) throws IOException {
        HttpURLConnection connection = open(path);
        try (InputStream in =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return connection.getResponseCode() + "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Asks again until a page says something: what was saved is seen a moment later. */
    private String until(String path, String text) throws IOException, InterruptedException {
        String page = get(path);
        while (!page.contains(text)) {
            Thread.sleep(10);
            page = get(path);
        }
        return page;
    }

    @Test
    void everyPageIsServedWithWhatMakesItLookAgain() throws IOException {
        assertThat(get("")).startsWith("200").contains("<h1>Course</h1>", "/.tally/live.js");
        assertThat(get("w/")).startsWith("200").contains("Work");
        assertThat(get("w/one.html")).startsWith("200").contains("One", "/.tally/live.js");
        assertThat(get("assets/site.css")).startsWith("200").doesNotContain("live.js");
        assertThat(get(".tally/live.js")).contains("EventSource");
        assertThat(get("w/none.html")).startsWith("404").contains("This page is not here", "<base href=\"/\">");
        assertThat(get("../../etc/passwd")).startsWith("404");
    }

    @Test
    void aSavedInsightIsServedAndItsPageIsToldToLookAgain() throws Exception {
        HttpURLConnection events = open(".tally/events");
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).startsWith("retry");
        write("w/one.md", insight("Mended", "1 + 1", "2"));
        String line = reader.readLine();
        while (!line.startsWith("data: ")) {
            line = reader.readLine();
        }
        assertThat(line).isEqualTo("data: w/one.html");
        assertThat(get("w/one.html")).contains("Mended");
        assertThat(get("w/two.html")).contains("Mended");
        events.disconnect();
    }

    /** Its browser was asleep, or went from page to page just then. */
    @Test
    void whoeverListensLateIsToldWhatHasChangedSinceItsPageWasMade() throws Exception {
        String now = get("w/one.html").replaceAll("(?s).*data-now=\"([^\"]*)\".*", "$1");
        write("w/one.md", insight("Mended", "1 + 1", "2"));
        until("w/one.html", "Mended");
        write("w/two.md", insight("Sewn", "1 + 1", "2"));
        until("w/two.html", "Sewn");
        assertThat(told(now, "")).isEqualTo("data: w/one.html\tw/two.html");
        assertThat(told("", now)).isEqualTo("data: w/one.html\tw/two.html");
        assertThat(get(".tally/missed?since=" + now)).endsWith("\tw/one.html\tw/two.html");
        assertThat(told("another-run-3", "")).isEqualTo("data: *");
    }

    /** The first thing that a browser is told which has seen this, as its page or as itself knows. */
    private String told(String since, String seen) throws IOException {
        HttpURLConnection events = open(".tally/events?since=" + since);
        if (!seen.isEmpty()) {
            events.setRequestProperty("Last-Event-ID", seen);
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (!line.startsWith("data: ")) {
                line = reader.readLine();
            }
            return line;
        } finally {
            events.disconnect();
        }
    }

    /** Where the machine took so long for the moment that it was none, it is tried again. */
    @Test
    void aFileThatIsEmptiedBeforeItIsFilledIsReadWhenItIsFull() throws Exception {
        Path file = folder.resolve("course/w/one.md");
        long began;
        long filled;
        do {
            err.reset();
            began = System.nanoTime();
            try (OutputStream out = Files.newOutputStream(file)) {
                Thread.sleep(60);
                out.write(insight("Filled " + began, "1 + 1", "2").getBytes(StandardCharsets.UTF_8));
            }
            filled = System.nanoTime();
            until("w/one.html", "Filled " + began);
        } while (filled - began > 120_000_000);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("error");
    }

    @Test
    void whatIsUntrueStandsOverTheInsightItBelongsTo() throws Exception {
        write("w/one.md", insight("One", "1 + 1", "3"));
        String page = until("w/one.html", "tally-said");
        assertThat(page).contains("this prints 2, not 3 [T070]");
        assertThat(get("w/two.html")).doesNotContain("tally-said");
        while (!err.toString(StandardCharsets.UTF_8).contains("this prints 2, not 3")) {
            Thread.sleep(10); // the terminal follows the page
        }
        write("w/one.md", insight("One", "1 + 1", "2"));
        while (get("w/one.html").contains("tally-said")) {
            Thread.sleep(10);
        }
    }

    @Test
    void whatIsMalformedInAReadmeStandsOverThePageOfItsFolder() throws Exception {
        write("w/README.md", "name: Work\nnaem: Work\ninsights:\n  - one\n  - two\n");
        assertThat(until("w/", "tally-said")).contains("no key of a README.md is called naem");
        while (!err.toString(StandardCharsets.UTF_8).contains("did you mean name?")) {
            Thread.sleep(10); // the terminal follows the page
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("saved w/README.md");
        assertThat(get("w/one.html")).doesNotContain("tally-said");
    }

    /** In a process of its own, which the signal of Ctrl-C ends. */
    @Test
    void whoeverStopsItIsToldNothingAndNothingIsLeftBehind() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--insights",
                        folder.resolve("course").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.startsWith("Serving ")) {
                line = said.readLine();
            }
            assertThat(line).endsWith("(Ctrl-C stops)");
            process.toHandle().destroy();
            assertThat(said.lines()).isEmpty();
            process.waitFor();
        }
        try (var left = Files.list(temporary)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("tally")))
                    .isEmpty();
        }
    }

    @Test
    void anEditorMaySaveByRenaming() throws Exception {
        Path beside = folder.resolve("course/w/one.md.tmp");
        Files.writeString(beside, insight("Renamed", "1 + 1", "2"));
        Files.move(beside, folder.resolve("course/w/one.md"), StandardCopyOption.REPLACE_EXISTING);
        until("w/one.html", "Renamed");
    }

    @Test
    void newFoldersAreSeenAndDeletedOnesAreGone() throws Exception {
        write("v/README.md", "name: Very new\n");
        write("v/three.md", insight("Three", "3", "3"));
        until("v/three.html", "Three");
        write("v/three.md", insight("Third", "3", "3"));
        until("v/three.html", "Third");
        Files.delete(folder.resolve("course/v/three.md"));
        Files.delete(folder.resolve("course/v/README.md"));
        Files.delete(folder.resolve("course/v"));
        until("v/three.html", "This page is not here");
    }

    @Test
    void aCourseThatIsMovedAwayIsGoneAndServedAgainWhenItComesBack() throws Exception {
        Path away = folder.resolve("away");
        Files.move(folder.resolve("course"), away);
        until("w/one.html", "This page is not here");
        Files.writeString(away.resolve("w/one.md"), insight("Returned", "1 + 1", "2"));
        Files.move(away, folder.resolve("course"));
        until("w/one.html", "Returned");
        write("w/one.md", insight("Saved", "1 + 1", "2"));
        until("w/one.html", "Saved");
    }

    @Test
    void aCourseMayBeALinkToAFolderElsewhere() throws Exception {
        stop();
        Path elsewhere = Files.move(folder.resolve("course"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("course"), elsewhere);
        serve();
        write("w/one.md", insight("Linked", "1 + 1", "2"));
        until("w/one.html", "Linked");
        write("w/three.md", insight("Three", "1 + 1", "2"));
        until("w/three.html", "Three");
        // Nothing is told where nothing is saved: for longer than it takes to look for the folder twice.
        String before;
        do {
            before = toldLast();
            Thread.sleep(1_200);
        } while (!toldLast().equals(before));
    }

    @Test
    void aFileMayBeALinkToOneElsewhereInTheRepository() throws Exception {
        stop();
        Files.createDirectories(folder.resolve(".git"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path real = Files.move(folder.resolve("course/w/one.md"), elsewhere.resolve("real.md"));
        Path link = Files.createSymbolicLink(folder.resolve("course/w/one.md"), real);
        serveAsItIs();
        Files.writeString(real, insight("Linked", "1 + 1", "2"));
        until("w/one.html", "Linked");
        Path draft = elsewhere.resolve("draft");
        Files.writeString(draft, insight("Renamed", "1 + 1", "2"));
        Files.move(draft, real, StandardCopyOption.REPLACE_EXISTING);
        until("w/one.html", "Renamed");
        Path other = Files.createDirectories(folder.resolve("other")).resolve("other.md");
        Files.writeString(other, insight("Other", "1 + 1", "2"));
        Files.delete(link);
        Files.createSymbolicLink(link, other);
        until("w/one.html", "Other");
        Files.writeString(other, insight("Followed", "1 + 1", "2"));
        until("w/one.html", "Followed");
    }

    private String toldLast() throws Exception {
        return get("w/three.html").replaceAll("(?s).*data-now=\"([^\"]*)\".*", "$1");
    }

    @Test
    void aBrokenFileIsWaitedOut() throws Exception {
        Files.write(folder.resolve("course/w/one.md"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        until("w/one.html", "tally-said");
        write("w/one.md", insight("Whole", "1 + 1", "2"));
        until("w/one.html", "Whole");
    }

    @Test
    void whoeverCallsItByAnotherNameIsSentAway() throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }
}
