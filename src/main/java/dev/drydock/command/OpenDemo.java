package dev.drydock.command;

import dev.drydock.command.demo.Demo;
import dev.drydock.command.demo.DemoDatabases;
import dev.drydock.command.demo.DemoFiles;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.server.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The embedded server with the sample folders. May be used from any thread; one starts the server,
 * others wait for it.
 */
public final class OpenDemo implements AutoCloseable {
  private final Path data;
  private final DemoFiles files;
  private Optional<EmbeddedServer> running = Optional.empty();

  OpenDemo(Path data) {
    this.data = data;
    this.files = new DemoFiles(data);
  }

  /**
   * Starts the server and prepares folders and databases where that has not been done. The first
   * time takes several seconds.
   *
   * @param progress hears in a few words what goes on
   * @return the demo's profiles, the numbered one first, each with its folder
   */
  public List<Profile> open(Consumer<String> progress) throws DrydockException {
    DemoDatabases databases = new DemoDatabases(server(progress));
    List<Profile> profiles = new ArrayList<>();
    for (Demo demo : Demo.values()) {
      files.copyIfAbsent(demo);
      databases.createIfAbsent(demo);
      profiles.add(demo.profile(files.folder(demo)));
    }
    return profiles;
  }

  /** Puts folders and databases back to how the demo begins. */
  public List<Profile> reset(Consumer<String> progress) throws DrydockException {
    DemoDatabases databases = new DemoDatabases(server(progress));
    List<Profile> profiles = new ArrayList<>();
    for (Demo demo : Demo.values()) {
      progress.accept("Putting the " + demo.id() + " demo back to its beginning");
      files.reset(demo);
      databases.reset(demo);
      profiles.add(demo.profile(files.folder(demo)));
    }
    return profiles;
  }

  /** The embedded server, started if it does not run yet. */
  synchronized EmbeddedServer server(Consumer<String> progress) throws DrydockException {
    if (running.isEmpty()) {
      running = Optional.of(EmbeddedServer.start(data.resolve("postgres"), progress));
    }
    return running.get();
  }

  /** Stops the server if it was started; never throws. */
  @Override
  public synchronized void close() {
    running.ifPresent(EmbeddedServer::close);
    running = Optional.empty();
  }
}
