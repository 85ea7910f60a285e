package dev.drydock.testing;

import dev.drydock.profile.Environment;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.profile.Timeouts;
import dev.drydock.profile.Tls;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A database of a test server and the login that uses it. */
public record TestDatabase(String host, int port, String name, String user, String password) {

  public Server.Address address() {
    return new Server.Address(host, port, name, user, Tls.preferred());
  }

  /** A development profile with the standard timeouts and no folder. */
  public Profile profile() {
    return new Profile(
        "test " + name,
        Environment.DEVELOPMENT,
        address(),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Timeouts.standard(),
        Optional.empty(),
        Optional.empty());
  }

  /** Always gives the login's password. */
  public PasswordSource passwords() {
    return (server, previousWasWrong) -> Optional.of(new Secret(password));
  }

  /** The same database for another login. */
  public TestDatabase as(String otherUser, String otherPassword) {
    return new TestDatabase(host, port, name, otherUser, otherPassword);
  }

  /** The same database by another way, for instance through a proxy. */
  public TestDatabase at(int otherPort) {
    return new TestDatabase(host, otherPort, name, user, password);
  }

  /** As {@code postgresql://} with the password in it. */
  public String url() {
    return "postgresql://" + user + ":" + password + "@" + host + ":" + port + "/" + name;
  }

  /** Plain JDBC, for setting a test up and looking at the outcome. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + host + ":" + port + "/" + name, user, password);
  }

  /** A session that keeps the locks of its statements until it is rolled back or closed. */
  public Connection holding(String sql) throws SQLException {
    Connection holder = connect();
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute(sql);
      return holder;
    } catch (SQLException refused) {
      holder.close();
      throw refused;
    }
  }

  /** Runs SQL of the test's own. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
