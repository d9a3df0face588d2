package dev.tally.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    private final Path site;
    private final int delay;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
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
                exchange.getResponseBody().write(bytes);
            }
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
