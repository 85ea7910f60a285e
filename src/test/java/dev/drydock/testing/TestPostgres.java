package dev.drydock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for tests, started when first asked for, one per major version and test JVM,
 * stopped with it. It asks for passwords (scram) and does not wait for disks.
 */
public final class TestPostgres {
  /** The superuser's name and password. */
  public static final String SUPERUSER = "postgres";

  public static final String PASSWORD = "drydock-test";

  /** The major version every build tests with; the one that is bundled. */
  public static final int BUNDLED_MAJOR = 18;

  private static final Map<Integer, TestPostgres> STARTED = new ConcurrentHashMap<>();

  private final int port;
  private final AtomicInteger databases = new AtomicInteger();

  private TestPostgres(int port) {
    this.port = port;
  }

  /** The bundled server. */
  public static TestPostgres shared() {
    return ofMajor(BUNDLED_MAJOR);
  }

  /** A new, empty database on the bundled server. */
  public static TestDatabase freshDatabase() {
    return shared().newDatabase();
  }

  /**
   * A server of another major version, 14 to 18; those but the bundled one have their binaries only
   * in builds with {@code -Pfull}, where the tests using them run.
   */
  public static TestPostgres ofMajor(int major) {
    return STARTED.computeIfAbsent(major, TestPostgres::start);
  }

  public int port() {
    return port;
  }

  /** A new, empty database, as its superuser sees it. */
  public TestDatabase newDatabase() {
    return newDatabase("");
  }

  /** The same in an encoding of its own, as the server calls it. */
  public TestDatabase inEncoding(String encoding) {
    return newDatabase(" LC_COLLATE 'C' LC_CTYPE 'C' ENCODING '" + encoding + "'");
  }

  private TestDatabase newDatabase(String options) {
    String name = "test_" + databases.incrementAndGet();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE template0" + options);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return new TestDatabase("127.0.0.1", port, name, SUPERUSER, PASSWORD);
  }

  /** Plain JDBC as superuser, for setting a test up and looking at the outcome. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, PASSWORD);
  }

  /** Puts a line before all others of pg_hba.conf, and waits until new connections obey it. */
  public void putFirstInHba(String line) throws SQLException, IOException {
    Path hba = Path.of(ask("SHOW hba_file"));
    String before = ask("SELECT clock_timestamp()::text");
    Files.writeString(hba, line + "\n" + Files.readString(hba));
    ask("SELECT pg_reload_conf()::text");
    // a backend born after the postmaster read the files again knows the time of that
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (ask("SELECT (pg_conf_load_time() > '" + before + "')::text").equals("false")) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("pg_hba.conf was not read again");
      }
    }
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static TestPostgres start(int major) {
    try {
      Path home = TestFolders.newFolder(Integer.toString(major));
      Path password = Files.writeString(home.resolveSibling(home.getFileName() + ".pw"), PASSWORD);
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(home)
              .setCleanDataDirectory(true)
              .setPGStartupWait(Duration.ofSeconds(60))
              // initdb's own options travel with the locale's: no moment without a password
              .setLocaleConfig("auth", "scram-sha-256")
              .setLocaleConfig("pwfile", password.toString())
              .setConnectConfig("password", PASSWORD)
              .setServerConfig("max_connections", "150")
              .setServerConfig("full_page_writes", "off")
              .setOutputRedirector(
                  ProcessBuilder.Redirect.to(
                      home.resolveSibling(home.getFileName() + ".log").toFile()));
      if (major != BUNDLED_MAJOR) {
        builder.setPgBinaryResolver(new OtherMajors(major));
      }
      int port = builder.start().getPort();
      Files.delete(password);
      return new TestPostgres(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
