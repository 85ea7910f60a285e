package dev.drydock.server.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One PostgreSQL cluster on disk, and the postmaster that may run on it.
 *
 * @param data its data directory
 * @param log where the postmaster writes
 * @param passwordFile holds the superuser's password
 */
record Cluster(Path data, Path log, Path passwordFile) {

  private static final int ATTEMPTS = 3;

  /** Lines of {@code postmaster.pid}: miscadmin.h, LOCK_FILE_LINE_*. The first is the process. */
  private static final int PORT_LINE = 4;

  private static final int STATUS_LINE = 8;

  /** Loopback alone, no sockets in shared folders; durable as any other server. */
  private static final String SETTINGS =
      """

      # Drydock's own
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 60
      dynamic_shared_memory_type = 'mmap'
      """;

  /**
   * How a cluster is made.
   *
   * @param superuser the name of its bootstrap superuser
   * @param more further options of initdb
   * @param settings further lines of postgresql.conf
   */
  record Making(String superuser, List<String> more, String settings) {
    /** The same texts sort alike on every system; the provider is PostgreSQL's own from 17 on. */
    static List<String> locale(int major) {
      return major >= 17
          ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
          : List.of("--locale=C");
    }
  }

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /** Creates it with passwords asked for from its first moment. */
  void create(Path binaries, Making making) throws IOException {
    Path half = data.resolveSibling(data.getFileName() + ".new");
    // left by a program that was killed here
    Trees.delete(half);
    List<String> options = new ArrayList<>(making.more());
    options.addAll(
        List.of(
            "--pgdata=" + half,
            "--username=" + making.superuser(),
            "--encoding=UTF8",
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile));
    Program.run(binaries.resolve("bin/initdb"), options);
    Files.writeString(
        half.resolve("postgresql.conf"), SETTINGS + making.settings(), StandardOpenOption.APPEND);
    Files.move(half, data);
  }

  /**
   * Starts the postmaster on a port nobody uses and waits until it accepts connections.
   *
   * @return the port
   */
  int startOnFreePort(Path binaries) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      try {
        start(binaries, port);
        return port;
      } catch (IOException e) {
        // somebody may have taken the port in between
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void start(Path binaries, int port) throws IOException {
    Program.run(
        binaries.resolve("bin/pg_ctl"),
        List.of(
            "--pgdata=" + data,
            "--log=" + log,
            "--options=-p " + port,
            "--timeout=60",
            "--wait",
            "start"),
        () -> isReady(port));
  }

  /** As {@code pg_ctl} itself knows it: the postmaster says so in its lock file. */
  private boolean isReady(int port) throws IOException {
    if (!Files.exists(lockFile())) {
      return false;
    }
    List<String> lines = Files.readAllLines(lockFile(), StandardCharsets.UTF_8);
    return lines.size() >= STATUS_LINE
        && lines.get(PORT_LINE - 1).strip().equals(String.valueOf(port))
        && lines.get(STATUS_LINE - 1).strip().equals("ready");
  }

  private Path lockFile() {
    return data.resolve("postmaster.pid");
  }

  /** Stops the postmaster, ending whatever its clients do; its data are in good order then. */
  void stop(Path binaries) throws IOException {
    stop(binaries, "fast");
  }

  /** Stops the postmaster as it is, for data nobody wants any more. */
  void abort(Path binaries) throws IOException {
    stop(binaries, "immediate");
  }

  private void stop(Path binaries, String mode) throws IOException {
    Optional<ProcessHandle> postmaster = postmaster();
    Program.run(
        binaries.resolve("bin/pg_ctl"),
        List.of("--pgdata=" + data, "--mode=" + mode, "--timeout=30", "--wait", "stop"),
        // the last line of its log comes behind the lock file's end
        () -> !Files.exists(lockFile()) && postmaster.filter(Cluster::isAlive).isEmpty());
  }

  /**
   * The port of the postmaster that runs, if one does. A {@code postmaster.pid} whose process is
   * gone, or is something else by now, is removed: after a restart of the machine PostgreSQL would
   * believe that process to be its own.
   */
  Optional<Integer> runningPort() throws IOException {
    Path file = lockFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.size() >= PORT_LINE) {
      int port = Integer.parseInt(lines.get(PORT_LINE - 1).strip());
      if (isPostgres(Long.parseLong(lines.getFirst().strip()), port)) {
        return Optional.of(port);
      }
    }
    Files.deleteIfExists(file);
    return Optional.empty();
  }

  /** The process that has written the lock file; empty without one. */
  private Optional<ProcessHandle> postmaster() throws IOException {
    return Files.exists(lockFile())
        ? Files.readAllLines(lockFile(), StandardCharsets.UTF_8).stream()
            .findFirst()
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        : Optional.empty();
  }

  /** One that has ended and that nobody has buried yet counts as alive, and has no command. */
  private static boolean isAlive(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static boolean isPostgres(long pid, int port) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    // a process that nobody has buried yet counts as alive and has no command any more
    return process
        .get()
        .info()
        .command()
        .map(command -> command.contains("postgres"))
        .orElseGet(() -> listens(port));
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException nobody) {
      return false;
    }
  }
}
