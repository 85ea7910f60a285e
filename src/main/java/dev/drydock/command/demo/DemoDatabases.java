package dev.drydock.command.demo;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;

/** The demo's databases on the embedded server, brought to where each story begins. */
public final class DemoDatabases {
  private final Server.Address maintenance;
  private final Secret password;

  /**
   * @param maintenance the embedded server's database {@code postgres}, as its superuser
   */
  public DemoDatabases(Server.Address maintenance, Secret password) {
    this.maintenance = maintenance;
    this.password = password;
  }

  /**
   * Creates a demo's database in its first state unless it is there.
   *
   * @throws DrydockException CONNECTION or FAILED
   */
  public void createIfAbsent(Demo demo) throws DrydockException {
    throw new UnsupportedOperationException("demo " + demo + maintenance + password);
  }

  /** Drops a demo's database, whoever is connected, and creates it in its first state. */
  public void reset(Demo demo) throws DrydockException {
    throw new UnsupportedOperationException("demo " + demo);
  }
}
