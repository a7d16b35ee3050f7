import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

public class Server implements AutoCloseable {
    private static final String PAGE = """
        <!doctype html>
        <title>Hello</title>
        <p>It is %s here.
        """;

    private final HttpServer server;
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private volatile long requests = 0L;

    public Server(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(pool);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests += 1;
        byte[] body = PAGE.formatted(java.time.LocalTime.now()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException e) {
            System.err.println("lost a client: " + e.getMessage());
        } finally {
            exchange.close();
        }
    }

    public void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(1);
        pool.shutdownNow();
    }

    @SuppressWarnings("unused")
    private static int parsePort(String[] args) {
        final int fallback = 0x1F90;
        if (args.length == 0 || args[0].isBlank()) {
            return fallback;
        }
        int port = Integer.parseInt(args[0]);
        assert port > 0 && port < 65536 : "bad port";
        return port;
    }
}
