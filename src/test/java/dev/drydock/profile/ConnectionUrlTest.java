package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://ada@db.example.com:6543/crm | db.example.com | 6543 | crm | ada",
        "postgres://ada@db.example.com/crm | db.example.com | 5432 | crm | ada",
        "postgresql://ada@db.example.com | db.example.com | 5432 | ada | ada",
        "postgresql://ada@/crm | localhost | 5432 | crm | ada",
        "postgresql:///crm?host=%2Fvar%2Frun%2Fpostgresql&user=ada | /var/run/postgresql | 5432 | crm | ada",
        "postgresql://ada@%2Fvar%2Frun%2Fpostgresql/crm | /var/run/postgresql | 5432 | crm | ada",
        "postgresql://ada@[2001:db8::1]:6543/crm | 2001:db8::1 | 6543 | crm | ada",
        "postgresql://ada@[::1]/crm | ::1 | 5432 | crm | ada",
        "postgresql://a%40b@h/na%C3%AFve%2Fdb | h | 5432 | naïve/db | a@b",
        "jdbc:postgresql://h:6543/crm?user=ada | h | 6543 | crm | ada",
        "jdbc:postgresql:crm?user=ada | localhost | 5432 | crm | ada",
        "jdbc:postgresql:/?user=ada | localhost | 5432 | ada | ada",
        "jdbc:postgresql://h/crm?user=ada+b | h | 5432 | crm | ada b",
        "postgresql://ada@my_service.internal:5433/crm | my_service.internal | 5433 | crm | ada",
      })
  void readsAddresses(String url, String host, int port, String database, String user)
      throws DrydockException {
    Server.Address address = ConnectionUrl.parse(url).address();
    assertEquals(new Server.Address(host, port, database, user, Tls.preferred()), address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://ada:s3cret@h/crm | s3cret",
        "postgresql://ada:p%40ss%3Aw%2Frd%25@h/crm | p@ss:w/rd%",
        "postgresql://ada:p%C3%A4ss+w@h/crm | päss+w",
        "postgresql://ada:with:colon@h/crm | with:colon",
        "postgresql://ada:unescaped@sign@h/crm | unescaped@sign",
        "jdbc:postgresql://h/crm?user=ada&password=a%26b | a&b",
      })
  void takesThePasswordApart(String url, String password) throws DrydockException {
    ConnectionSpec spec = ConnectionUrl.parse(url);
    assertEquals(Optional.of(password), spec.password().map(Secret::reveal));
    assertEquals("ada", spec.address().user());
    assertFalse(ConnectionUrl.render(spec.address()).contains(password));
    assertFalse(spec.toString().contains(password), "a record's text must not show it");
  }

  @Test
  void readsTlsTimeoutAndSearchPath() throws DrydockException {
    ConnectionSpec spec =
        ConnectionUrl.parse(
            "postgresql://ada@h/crm?sslmode=verify-full&sslrootcert=/etc/root%20ca.pem"
                + "&connect_timeout=7&options=-c%20search_path%3Dsales,public");
    assertEquals(TlsMode.VERIFY_FULL, spec.address().tls().mode());
    assertEquals(Optional.of(Path.of("/etc/root ca.pem")), spec.address().tls().rootCertificate());
    assertEquals(Optional.of(Duration.ofSeconds(7)), spec.connectTimeout());
    assertEquals(List.of("sales", "public"), spec.searchPath());
    Profile profile = spec.toProfile("crm", Environment.STAGING);
    assertEquals(Duration.ofSeconds(7), profile.timeouts().connect());
    assertEquals(List.of("sales", "public"), profile.searchPath());
  }

  @Test
  void readsWhatOtherProgramsWrite() throws DrydockException {
    ConnectionSpec prisma =
        ConnectionUrl.parse("postgresql://ada@h/crm?schema=sales&pgbouncer=true");
    assertEquals(List.of("sales"), prisma.searchPath());
    assertEquals(
        List.of("url-parameter-ignored"), prisma.notes().stream().map(Problem::code).toList());
    ConnectionSpec jdbc =
        ConnectionUrl.parse("jdbc:postgresql://h/crm?user=ada&ssl=true&currentSchema=s,public");
    assertEquals(TlsMode.VERIFY_FULL, jdbc.address().tls().mode());
    assertEquals(List.of("s", "public"), jdbc.searchPath());
  }

  @Test
  void takesTheFirstOfSeveralHostsAndSaysSo() throws DrydockException {
    ConnectionSpec spec = ConnectionUrl.parse("postgresql://ada@one:6001,two:6002/crm");
    assertEquals("one", spec.address().host());
    assertEquals(6001, spec.address().port());
    assertEquals(List.of("several-hosts"), spec.notes().stream().map(Problem::code).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ada:s3cret@h/crm",
        "postgresql://ada:s3cret%@h/crm",
        "postgresql://ada:s3cret%zz@h/crm",
        "postgresql://ada:s3cret%00@h/crm",
        "postgresql://ada:s3cret%ff@h/crm",
        "postgresql://ada:s3cret@[::1/crm",
        "postgresql://ada:s3cret@h:port/crm",
        "postgresql://ada:s3cret@h:0/crm",
        "postgresql://ada:s3cret/with/slash@h/crm",
        "postgresql://ada:s3cret@h/crm?sslmode=s3cret",
        "postgresql://ada:s3cret@h/crm?service=x",
      })
  void refusesWhatIsNoUrlWithoutRepeatingIt(String url) {
    DrydockException refused = assertThrows(DrydockException.class, () -> ConnectionUrl.parse(url));
    assertEquals(DrydockException.Kind.INPUT, refused.kind());
    assertFalse(refused.problem().message().contains("s3cret"));
    assertFalse(refused.problem().remedy().isBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ada@db.example.com:6543/crm",
        "postgresql://a%40b@h:5432/na%C3%AFve%2Fdb%3F",
        "postgresql://ada@[2001:db8::1]:5432/crm?sslmode=require",
        "postgresql://ada@%2Fvar%2Frun:5432/crm?sslmode=verify-ca&sslrootcert=%2Fca.pem",
      })
  void rendersWhatItReads(String url) throws DrydockException {
    assertEquals(url, ConnectionUrl.render(ConnectionUrl.parse(url).address()));
    assertTrue(ConnectionUrl.looksLikeOne(url));
  }
}
