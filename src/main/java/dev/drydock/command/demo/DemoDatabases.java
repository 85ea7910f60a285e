package dev.drydock.command.demo;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.server.embedded.EmbeddedServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The demo's databases on the embedded server, brought to where each story begins. */
public final class DemoDatabases {
  private final EmbeddedServer server;

  public DemoDatabases(EmbeddedServer server) {
    this.server = server;
  }

  /**
   * Creates a demo's database in its first state unless it is there.
   *
   * @throws DrydockException CONNECTION or FAILED
   */
  public void createIfAbsent(Demo demo) throws DrydockException {
    server.createDatabase(demo.id());
    Server.Address address = server.address(demo.id());
    try (Connection connection = connect(address)) {
      new DemoBeginning(connection).writeIfAbsent(demo);
    } catch (SQLException | IOException failed) {
      throw new DrydockException(
          DrydockException.Kind.FAILED,
          Problem.error(
              "demo-not-set-up",
              "The demo's database " + demo.id() + " could not be set up: " + failed.getMessage(),
              "Reset the demo; if that fails too, delete the embedded server's folder."),
          failed);
    }
  }

  /** Drops a demo's database, whoever is connected, and creates it in its first state. */
  public void reset(Demo demo) throws DrydockException {
    server.dropDatabase(demo.id());
    createIfAbsent(demo);
  }

  private Connection connect(Server.Address address) throws SQLException, DrydockException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    server
        .passwords()
        .password(address, false)
        .map(Secret::reveal)
        .ifPresent(password -> properties.setProperty("password", password));
    properties.setProperty("ApplicationName", "drydock");
    // Whole files are sent as one message, so that nothing has to be split here.
    properties.setProperty("preferQueryMode", "simple");
    return DriverManager.getConnection(
        "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
        properties);
  }
}
