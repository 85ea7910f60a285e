package dev.drydock.command.demo;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Timeouts;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A story's database on the shared test server and its folder, for tests of whole windows. */
public final class DemoOnTestServer {
  private DemoOnTestServer() {}

  /**
   * @param data where the folder is copied to
   * @return a profile that needs {@link TestPostgres#PASSWORD}
   */
  public static Profile profile(Demo demo, Environment environment, Path data) {
    TestDatabase database = TestPostgres.freshDatabase();
    DemoFiles files = new DemoFiles(data);
    try {
      DemoRun.at(database, demo).close();
      files.copyIfAbsent(demo);
    } catch (SQLException | IOException | DrydockException e) {
      throw new AssertionError(e);
    }
    return new Profile(
        "shop " + environment.name().toLowerCase(java.util.Locale.ROOT),
        environment,
        database.address(),
        false,
        Optional.of(files.folder(demo)),
        List.of(),
        Optional.empty(),
        Timeouts.standard(),
        Optional.empty(),
        Optional.empty());
  }
}
