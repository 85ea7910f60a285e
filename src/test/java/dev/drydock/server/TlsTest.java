package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.profile.Tls;
import dev.drydock.profile.TlsMode;
import dev.drydock.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with TLS, whose certificate is for localhost and signed by itself. */
class TlsTest {
  /** A role that is let in by its certificate alone. */
  private static final String CERTIFIED = "certified";

  @TempDir static Path folder;
  private static final PasswordSource NO_PASSWORD = (address, wrong) -> Optional.empty();
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws Exception {
    makeCertificate("server", "localhost");
    makeCertificate("stranger", "localhost");
    makeCertificate("client", CERTIFIED);
    Path data = folder.resolve("data");
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", folder.resolve("server.crt").toString())
            .setServerConfig("ssl_ca_file", folder.resolve("client.crt").toString())
            .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
            .setConnectConfig("sslmode", "require")
            .setDataDirectoryCustomizer(TlsTest::plainIsRejected)
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + CERTIFIED + " LOGIN");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void theRightCertificateIsAccepted() throws Exception {
    Profile profile = profile("localhost", TlsMode.VERIFY_FULL, Optional.of("server.crt"));
    try (Database database = Database.open(profile, NO_PASSWORD);
        Session session = database.read()) {
      assertEquals(
          List.of(true),
          session.query(
              "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()",
              row -> row.getBoolean(1)));
    }
  }

  @Test
  void aStrangersCertificateIsNot() {
    assertCode(
        "tls-certificate", profile("localhost", TlsMode.VERIFY_CA, Optional.of("stranger.crt")));
  }

  @Test
  void aCertificateForAnotherHostIsNot() {
    assertCode(
        "tls-certificate", profile("127.0.0.1", TlsMode.VERIFY_FULL, Optional.of("server.crt")));
  }

  @Test
  void aMissingCertificateFileIsSaid() {
    ServerException e =
        assertCode(
            "tls-certificate", profile("localhost", TlsMode.VERIFY_FULL, Optional.of("no.crt")));
    assertTrue(e.getMessage().contains("no.crt"), e.getMessage());
  }

  @Test
  void aServerThatInsistsOnTlsSaysSo() {
    ServerException e =
        assertCode("pg-hba-reject", profile("localhost", TlsMode.DISABLE, Optional.empty()));
    assertTrue(e.problem().remedy().startsWith("Require TLS"), e.problem().remedy());
  }

  @Test
  void aClientCertificateLetsIn() throws Exception {
    try (Database database = Database.open(certified("client.key"), NO_PASSWORD)) {
      assertEquals(CERTIFIED, database.facts().sessionUser());
    }
  }

  @Test
  void aMissingClientCertificateIsSaid() {
    Tls none = new Tls(TlsMode.REQUIRE, Optional.empty(), Optional.empty(), Optional.empty());
    assertCode("client-certificate-missing", profile("127.0.0.1", CERTIFIED, none));
  }

  @Test
  void aKeyInAnotherFormIsSaidWithTheWayToTurnIt() throws Exception {
    Path key = folder.resolve("sec1.key");
    Files.writeString(key, pem("EC PRIVATE KEY", new byte[] {0x30, 3, 2, 1, 1}));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    ServerException e = assertCode("client-key-unreadable", certified("sec1.key"));
    assertTrue(e.problem().remedy().contains("openssl pkcs8"), e.problem().remedy());
  }

  private static Profile certified(String key) {
    Tls tls =
        new Tls(
            TlsMode.REQUIRE,
            Optional.empty(),
            Optional.of(folder.resolve("client.crt")),
            Optional.of(folder.resolve(key)));
    return profile("127.0.0.1", CERTIFIED, tls);
  }

  private static ServerException assertCode(String code, Profile profile) {
    ServerException e =
        assertThrows(ServerException.class, () -> Database.open(profile, NO_PASSWORD).close());
    assertEquals(code, e.problem().code(), e.getMessage());
    return e;
  }

  private static Profile profile(String host, TlsMode mode, Optional<String> root) {
    Tls tls = new Tls(mode, root.map(folder::resolve), Optional.empty(), Optional.empty());
    return profile(host, "postgres", tls);
  }

  private static Profile profile(String host, String user, Tls tls) {
    TestDatabase test = new TestDatabase(host, server.getPort(), "postgres", user, "");
    Profile plain = test.profile();
    return new Profile(
        plain.name(),
        plain.environment(),
        new Server.Address(host, test.port(), test.name(), test.user(), tls),
        plain.readOnly(),
        plain.folder(),
        plain.searchPath(),
        plain.role(),
        plain.timeouts(),
        plain.tool(),
        plain.history());
  }

  private static void plainIsRejected(java.io.File data) {
    try {
      Files.writeString(
          data.toPath().resolve("pg_hba.conf"),
          "hostssl all " + CERTIFIED + " 127.0.0.1/32 cert\nhostssl all all 127.0.0.1/32 trust\n");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void makeCertificate(String name, String subject) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "k",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + subject,
                "-ext",
                "SAN=dns:" + subject,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertEquals(0, keytool.waitFor(), said);
    KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    Files.writeString(
        folder.resolve(name + ".crt"), pem("CERTIFICATE", keys.getCertificate("k").getEncoded()));
    Path key =
        Files.writeString(
            folder.resolve(name + ".key"),
            pem("PRIVATE KEY", keys.getKey("k", "changeit".toCharArray()).getEncoded()));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
        + "\n-----END "
        + kind
        + "-----\n";
  }
}
