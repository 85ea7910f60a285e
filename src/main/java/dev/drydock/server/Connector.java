package dev.drydock.server;

import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.profile.TlsMode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;

/**
 * Opens connections to one address with one password. Safe on any thread.
 *
 * <p>Nothing is set in the start packet but what pgjdbc sends anyway and the application's name:
 * poolers refuse the rest.
 *
 * @param connectTimeout for the whole way to a session: reaching the host, TLS and the login
 */
record Connector(Server.Address address, Optional<Secret> password, Duration connectTimeout) {

  PgConnection connect() throws SQLException {
    Connection connection = new Driver().connect(url(), properties());
    return connection.unwrap(PgConnection.class);
  }

  /**
   * A connection that reads through portals and gets every value in the server's own text form:
   * intervals, money and dates as psql would show them.
   */
  PgConnection connectForQueries() throws SQLException {
    Properties properties = properties();
    PGProperty.PREFER_QUERY_MODE.set(properties, "extended");
    PGProperty.BINARY_TRANSFER.set(properties, false);
    Connection connection = new Driver().connect(url(), properties);
    return connection.unwrap(PgConnection.class);
  }

  String url() {
    String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    return "jdbc:postgresql://"
        + host
        + ":"
        + address.port()
        + "/"
        + URLEncoder.encode(address.database(), StandardCharsets.UTF_8);
  }

  /** As pgjdbc and HikariCP take them; the password is among them, so they are never logged. */
  Properties properties() {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, address.user());
    password.ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret.reveal()));
    PGProperty.APPLICATION_NAME.set(properties, "drydock");
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.6");
    int seconds = Math.toIntExact(Math.max(1, connectTimeout.plusMillis(999).toSeconds()));
    PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
    // a server that accepts and then says nothing: connectTimeout does not cover it
    PGProperty.LOGIN_TIMEOUT.set(properties, seconds);
    PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, 2);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.SOCKET_FACTORY.set(properties, KeepAliveSockets.class.getName());
    // a plain Statement's text goes to the server untouched: see decisions/0004
    PGProperty.PREFER_QUERY_MODE.set(properties, "extendedForPrepared");
    // no prepared statement outlives its transaction: poolers would not find it again
    PGProperty.PREPARE_THRESHOLD.set(properties, 0);
    // Kerberos encryption is asked for by nobody here, and asking costs a round trip
    PGProperty.GSS_ENC_MODE.set(properties, "disable");
    // details hold values of rows; they are shown by us, never logged by the driver
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
    tls(properties);
    return properties;
  }

  private void tls(Properties properties) {
    TlsMode mode = address.tls().mode();
    PGProperty.SSL_MODE.set(properties, mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    set(properties, PGProperty.SSL_ROOT_CERT, address.tls().rootCertificate());
    set(properties, PGProperty.SSL_CERT, address.tls().clientCertificate());
    set(properties, PGProperty.SSL_KEY, address.tls().clientKey());
    // else the driver takes every key in PEM for one of RSA
    address
        .tls()
        .clientCertificate()
        .flatMap(Connector::keyAlgorithm)
        .ifPresent(algorithm -> PGProperty.PEM_KEY_ALGORITHM.set(properties, algorithm));
  }

  /** Of the key that belongs to a certificate; empty where the driver will say what is wrong. */
  private static Optional<String> keyAlgorithm(Path certificate) {
    try (InputStream in = Files.newInputStream(certificate)) {
      Certificate read = CertificateFactory.getInstance("X.509").generateCertificate(in);
      return Optional.of(read.getPublicKey().getAlgorithm());
    } catch (IOException | CertificateException toBeSaidByTheDriver) {
      return Optional.empty();
    }
  }

  private static void set(Properties properties, PGProperty property, Optional<Path> file) {
    file.ifPresent(path -> property.set(properties, path.toString()));
  }
}
