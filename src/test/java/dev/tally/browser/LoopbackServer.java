package dev.tally.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Serves a site under {@code /course/} to a browser on this machine, as a server for plain files does. */
public final class LoopbackServer implements AutoCloseable {
    private static final String PREFIX = "/course/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    /** Longer than a page takes to its first painting, also where the machine does other work. */
    private static final int LATE_MILLIS = 600;

    private final Path site;
    private final int delay;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile String pause = "";
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public LoopbackServer(Path site) throws IOException {
        this(site, 0);
    }

    /** One whose scripts and pictures come so many milliseconds late that a page has been painted before. */
    public LoopbackServer(Path site, int delay) throws IOException {
        this.site = site;
        this.delay = delay;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of a page. */
    public String address(String page) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX + page;
    }

    /** Pages come in two parts from now on, the second so late that the first has been painted: it ends with these words. */
    public void pauseAfter(String words) {
        pause = words;
    }

    /** The paths asked for since the last call, under the prefix; what is outside it with its slash. */
    List<String> asked() {
        List<String> paths = List.copyOf(asked);
        asked.clear();
        return paths;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean ours = path.startsWith(PREFIX);
            asked.add(ours ? path.substring(PREFIX.length()) : path);
            Path file = site.resolve(ours ? path.substring(PREFIX.length()) : "none")
                    .normalize();
            Path page = Files.isDirectory(file) ? file.resolve("index.html") : file;
            pauseFor(path);
            boolean found = page.startsWith(site) && Files.isRegularFile(page);
            byte[] bytes = Files.readAllBytes(found ? page : site.resolve("404.html"));
            exchange.getResponseHeaders().set("Content-Type", type(found ? page.toString() : "404.html"));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean body = !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(found ? 200 : 404, body ? bytes.length : -1);
            if (body) {
                write(bytes, firstPart(bytes), exchange.getResponseBody());
            }
        }
    }

    private int firstPart(byte[] bytes) {
        int found = pause.isEmpty() ? -1 : new String(bytes, StandardCharsets.ISO_8859_1).indexOf(pause);
        return found < 0 ? bytes.length : found + pause.length();
    }

    private static void write(byte[] bytes, int first, OutputStream body) throws IOException {
        body.write(bytes, 0, first);
        if (first < bytes.length) {
            body.flush();
            LockSupport.parkNanos(LATE_MILLIS * 1_000_000L);
            body.write(bytes, first, bytes.length - first);
        }
    }

    private void pauseFor(String path) {
        if (delay > 0 && (path.endsWith(".js") || path.endsWith(".svg") && !path.contains("/assets/"))) {
            LockSupport.parkNanos(delay * 1_000_000L);
        }
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** Is gone at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
