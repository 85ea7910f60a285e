package dev.drydock.server.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
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

  /** Loopback alone, no sockets in shared folders; durable as any other server. */
  private static final String SETTINGS =
      """

      # Drydock's own
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 60
      shared_buffers = '64MB'
      dynamic_shared_memory_type = 'mmap'
      """;

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /** Creates it with passwords asked for from its first moment. */
  void create(Path binaries) throws IOException {
    Path half = data.resolveSibling(data.getFileName() + ".new");
    // left by a program that was killed here
    delete(half);
    Program.run(
        binaries.resolve("bin/initdb"),
        List.of(
            "--pgdata=" + half,
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile));
    Files.writeString(half.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
    Files.move(half, data);
  }

  /** Starts the postmaster and waits until it accepts connections. */
  void start(Path binaries, int port) throws IOException {
    Program.run(
        binaries.resolve("bin/pg_ctl"),
        List.of(
            "--pgdata=" + data,
            "--log=" + log,
            "--options=-p " + port,
            "--timeout=60",
            "--wait",
            "start"));
  }

  /** Stops the postmaster, ending whatever its clients do. */
  void stop(Path binaries) throws IOException {
    Program.run(
        binaries.resolve("bin/pg_ctl"),
        List.of("--pgdata=" + data, "--mode=fast", "--timeout=30", "--wait", "stop"));
  }

  /**
   * The port of the postmaster that runs, if one does. A {@code postmaster.pid} whose process is
   * gone, or is something else by now, is removed: after a restart of the machine PostgreSQL would
   * believe that process to be its own.
   */
  Optional<Integer> runningPort() throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    // pid, data directory, start time, port: miscadmin.h, LOCK_FILE_LINE_*
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.size() >= 4) {
      int port = Integer.parseInt(lines.get(3).strip());
      if (isPostgres(Long.parseLong(lines.getFirst().strip()), port)) {
        return Optional.of(port);
      }
    }
    Files.deleteIfExists(file);
    return Optional.empty();
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

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
