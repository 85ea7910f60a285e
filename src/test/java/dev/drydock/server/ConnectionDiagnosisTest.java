package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.profile.Timeouts;
import dev.drydock.profile.Tls;
import dev.drydock.profile.TlsMode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Everything that can be wrong with a connection, brought about for real. */
class ConnectionDiagnosisTest {
  private final TestDatabase test = TestPostgres.freshDatabase();

  @Test
  void unresolvableName() {
    assertCode("host-unknown", address("no-such-host.invalid", test.port(), Tls.preferred()));
  }

  @Test
  void refusedPort() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertCode("connection-refused", address("127.0.0.1", free, Tls.preferred()));
  }

  @Test
  void acceptedAndNeverAnswered() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long start = System.nanoTime();
      Server.Address address = address("127.0.0.1", silent.getLocalPort(), Tls.preferred());
      ServerException e = refusal(profile(address, Duration.ofSeconds(1)), test.passwords());
      assertEquals("connection-timeout", e.problem().code(), e.getMessage());
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 4);
    }
  }

  /** As a pooler does whose server is gone. */
  @Test
  void letInAndNeverAnswered() throws Exception {
    ByteArrayOutputStream welcome = new ByteArrayOutputStream();
    welcome.writeBytes(message('R', "\0\0\0\0"));
    welcome.writeBytes(message('S', "server_version\00016.4\0"));
    welcome.writeBytes(message('S', "client_encoding\0UTF8\0"));
    welcome.writeBytes(message('S', "DateStyle\0ISO, MDY\0"));
    welcome.writeBytes(message('K', "\0\0\0\1\0\0\0\1"));
    welcome.writeBytes(message('Z', "I"));
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      answerOnce(server, welcome.toByteArray());
      Tls none = new Tls(TlsMode.DISABLE, Optional.empty(), Optional.empty(), Optional.empty());
      Server.Address address = address("127.0.0.1", server.getLocalPort(), none);
      ServerException e = refusal(profile(address, Duration.ofMillis(300)), test.passwords());
      assertEquals("first-answer-timeout", e.problem().code(), e.getMessage());
    }
  }

  private static byte[] message(char type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(5 + bytes.length)
        .put((byte) type)
        .putInt(4 + bytes.length)
        .put(bytes)
        .array();
  }

  /** Reads on until the client hangs up. */
  private static void answerOnce(ServerSocket server, byte[] answer) {
    Thread.startVirtualThread(
        () -> {
          try (Socket client = server.accept();
              DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            client.getInputStream().readNBytes(8);
            out.write(answer);
            out.flush();
            client.getInputStream().readAllBytes();
          } catch (java.io.IOException closed) {
            // the driver hangs up
          }
        });
  }

  @Test
  void acceptedAndClosed() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(
          () -> {
            try {
              while (true) {
                rude.accept().close();
              }
            } catch (java.io.IOException closed) {
              // the test is over
            }
          });
      assertCode("connection-closed", address("127.0.0.1", rude.getLocalPort(), Tls.preferred()));
    }
  }

  @Test
  void tlsWhereTheServerHasNone() {
    Tls required = new Tls(TlsMode.REQUIRE, Optional.empty(), Optional.empty(), Optional.empty());
    assertCode("tls-not-supported", address("127.0.0.1", test.port(), required));
  }

  @Test
  void wrongPassword() {
    List<Boolean> asked = new ArrayList<>();
    ServerException e =
        refusal(
            profile(test.address()),
            (server, previousWasWrong) -> {
              asked.add(previousWasWrong);
              return Optional.of(new Secret("wrong " + asked.size()));
            });
    assertEquals("password-wrong", e.problem().code());
    assertEquals(List.of(false, true, true, true, true), asked);
    assertFalse(e.toString().contains("wrong 1"), "no secret in a message");
  }

  @Test
  void theRightPasswordAtLast() throws Exception {
    PasswordSource second =
        (server, wrong) -> Optional.of(new Secret(wrong ? test.password() : "first try"));
    try (Database database = Database.open(profile(test.address()), second)) {
      assertEquals(18, database.facts().major());
    }
  }

  @Test
  void noPassword() {
    assertEquals(
        "password-missing",
        refusal(profile(test.address()), (server, wrong) -> Optional.empty()).problem().code());
  }

  @Test
  void unknownUserLooksLikeAWrongPassword() {
    TestDatabase nobody = test.as("nobody_of_that_name", "x");
    assertEquals(
        "password-wrong", refusal(profile(nobody.address()), nobody.passwords()).problem().code());
  }

  @Test
  void roleThatMayNotLogIn() throws Exception {
    TestDatabase group = login("NOLOGIN");
    assertEquals(
        "unknown-role", refusal(profile(group.address()), group.passwords()).problem().code());
  }

  @Test
  void unknownDatabase() {
    assertCode(
        "unknown-database",
        new Server.Address("127.0.0.1", test.port(), "no such/db?", "postgres", Tls.preferred()));
  }

  @Test
  void noConnectRight() throws Exception {
    TestDatabase outsider = login("LOGIN");
    test.execute("REVOKE CONNECT ON DATABASE " + test.name() + " FROM PUBLIC");
    ServerException e = refusal(profile(outsider.address()), outsider.passwords());
    assertEquals("no-connect-right", e.problem().code());
    assertTrue(e.problem().remedy().contains("GRANT CONNECT"));
  }

  @Test
  void tooManyConnections() throws Exception {
    TestDatabase narrow = login("LOGIN CONNECTION LIMIT 1");
    try (Database database =
        Database.open(profile(narrow.address(), Duration.ofSeconds(2)), narrow.passwords())) {
      assertFalse(database.facts().superuser());
      assertEquals(
          "too-many-connections",
          refusal(profile(narrow.address()), narrow.passwords()).problem().code());
      try (Session only = database.read()) {
        assertEquals(List.of(1), only.query("SELECT 1", row -> row.getInt(1)));
        ServerException e = assertThrows(ServerException.class, database::read);
        assertEquals("too-many-connections", e.problem().code());
      }
    }
  }

  @Test
  void closedDatabase() throws Exception {
    TestDatabase guest = login("LOGIN");
    try (Connection connection = TestPostgres.shared().connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE " + test.name() + " ALLOW_CONNECTIONS false");
    }
    assertEquals(
        "database-closed", refusal(profile(guest.address()), guest.passwords()).problem().code());
  }

  @Test
  void rejectedByPgHba() throws Exception {
    TestDatabase unwelcome = login("LOGIN");
    TestPostgres.shared().putFirstInHba("host all " + unwelcome.user() + " 127.0.0.1/32 reject");
    assertEquals(
        "pg-hba-reject",
        refusal(profile(unwelcome.address()), unwelcome.passwords()).problem().code());
  }

  @Test
  void roleThatCannotBeAssumed() throws Exception {
    for (String role : List.of("pg_monitor", "no_such_role")) {
      TestDatabase plain = login("LOGIN");
      ServerException e = refusal(withRole(profile(plain.address()), role), plain.passwords());
      assertEquals("role-not-assumable", e.problem().code(), e.getMessage());
    }
  }

  /** What is hard to bring about in earnest, as the server's own bytes. */
  @Test
  void refusalsOfServersAndPoolersInTrouble() throws Exception {
    assertRefusal("server-starting", "57P03", "the database system is starting up");
    assertRefusal("too-many-connections", "53300", "sorry, too many clients already");
    assertRefusal("pooler-unknown-user", "XX000", "Tenant or user not found");
    assertRefusal("connection-failed", "08P01", "expected authentication response");
  }

  /** PgBouncer's own texts, as version 1.18 sent them; the state is the same for all. */
  @Test
  void refusalsOfPgBouncer() throws Exception {
    assertRefusal("too-many-connections", "08P01", "no more connections allowed (max_client_conn)");
    assertRefusal("password-wrong", "08P01", "SASL authentication failed");
    assertRefusal("password-wrong", "08P01", "no such user");
    assertRefusal("unknown-database", "08P01", "database \"nodb\" does not exist");
    assertRefusal("unknown-database", "08P01", "no such database: nodb");
    assertRefusal("pooler-without-server", "08P01", "query_wait_timeout");
    assertRefusal(
        "pooler-without-server",
        "08P01",
        "server login has been failing, try again later (server_login_retry)");
    assertRefusal(
        "statement-pooler", "08P01", "transaction blocks not allowed in statement pooling mode");
    assertRefusal(
        "pooler-startup-parameter", "08P01", "unsupported startup parameter: extra_float_digits");
  }

  private void assertRefusal(String code, String state, String message) throws Exception {
    String fields = "SFATAL\0VFATAL\0C" + state + "\0M" + message + "\0\0";
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      answerOnce(server, message('E', fields));
      Tls none = new Tls(TlsMode.DISABLE, Optional.empty(), Optional.empty(), Optional.empty());
      assertCode(code, address("127.0.0.1", server.getLocalPort(), none));
    }
  }

  @Test
  void socketDirectory() {
    Server.Address address = address("/var/run/postgresql", 5432, Tls.preferred());
    DrydockException e =
        assertThrows(
            DrydockException.class, () -> Database.open(profile(address), test.passwords()));
    assertEquals("socket-directory", e.problem().code());
  }

  @Test
  void allReadersBusy() throws Exception {
    try (Database database =
            Database.open(profile(test.address(), Duration.ofSeconds(2)), test.passwords());
        Session one = database.read();
        Session two = database.read();
        Session three = database.read()) {
      ServerException e = assertThrows(ServerException.class, database::read);
      assertEquals("sessions-busy", e.problem().code(), e.getMessage());
      assertTrue(one.facts() == two.facts() && two.facts() == three.facts());
    }
  }

  private TestDatabase login(String attributes) throws Exception {
    String user = test.name() + "_" + Integer.toHexString(attributes.hashCode());
    test.execute("DROP ROLE IF EXISTS " + user);
    test.execute("CREATE ROLE " + user + " PASSWORD 'secret' " + attributes);
    return test.as(user, "secret");
  }

  private void assertCode(String code, Server.Address address) {
    ServerException e = refusal(profile(address), test.passwords());
    assertEquals(code, e.problem().code(), e.getMessage());
    assertEquals(Kind.CONNECTION, e.kind());
    assertFalse(e.problem().remedy().isBlank());
  }

  private static ServerException refusal(Profile profile, PasswordSource passwords) {
    try (Database database = Database.open(profile, passwords)) {
      throw new AssertionError("connected to " + database.facts());
    } catch (ServerException e) {
      return e;
    } catch (DrydockException e) {
      throw new AssertionError(e);
    }
  }

  private Server.Address address(String host, int port, Tls tls) {
    return new Server.Address(host, port, test.name(), "postgres", tls);
  }

  private Profile profile(Server server) {
    return profile(server, Timeouts.standard().connect());
  }

  /** Impatient where the wait itself is what is tested. */
  private Profile profile(Server server, Duration connect) {
    Profile plain = test.profile();
    Timeouts standard = Timeouts.standard();
    return new Profile(
        plain.name(),
        plain.environment(),
        server,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new Timeouts(connect, standard.lock(), standard.statement(), standard.idleInTransaction()),
        Optional.empty(),
        Optional.empty());
  }

  private static Profile withRole(Profile p, String role) {
    return new Profile(
        p.name(),
        p.environment(),
        p.server(),
        p.readOnly(),
        p.folder(),
        p.searchPath(),
        Optional.of(role),
        p.timeouts(),
        p.tool(),
        p.history());
  }
}
