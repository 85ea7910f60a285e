package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.WriteSession;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Extensions the scratch server has not got, with their names and types alone: the resources {@code
 * /standins/extensions}. Only where there is no original: a copy is to lack what its original has.
 */
public final class ExtensionStandIns {
  /** Those there are. */
  public static final Set<String> NAMES = Set.of("postgis", "vector");

  /** The first major version that looks for extensions in more than one place. */
  private static final int FIRST_MAJOR = 18;

  private static final String VERSION = "standin";

  private ExtensionStandIns() {}

  /**
   * Puts them where a database's server finds them after its own.
   *
   * @param database as a superuser, on this machine
   */
  static void offer(Database database) throws DrydockException {
    if (database.facts().major() < FIRST_MAJOR) {
      return;
    }
    try (WriteSession session = database.write()) {
      String data =
          session
              .query("SELECT pg_catalog.current_setting('data_directory')", r -> r.getString(1))
              .getFirst();
      Path folder = Path.of(data).resolveSibling("standins");
      write(folder.resolve("extension"));
      String path = "$system" + File.pathSeparator + folder;
      String sql =
          session
              .query(
                  "SELECT pg_catalog.format("
                      + "'ALTER DATABASE %I SET extension_control_path = %L',"
                      + " pg_catalog.current_database(), ?::text)",
                  row -> row.getString(1), path)
              .getFirst();
      session.execute(sql, notice -> {});
    }
  }

  private static void write(Path folder) throws DrydockException {
    try {
      Files.createDirectories(folder);
      for (String name : NAMES) {
        for (String file : List.of(name + ".control", name + "--" + VERSION + ".sql")) {
          try (InputStream resource =
              ExtensionStandIns.class.getResourceAsStream("/standins/extensions/" + file)) {
            Files.write(folder.resolve(file), resource.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.INTERNAL,
          Problem.error(
              "stand-ins-unwritable",
              "The stand-ins for extensions cannot be written: " + e.getMessage(),
              "Make room on the disk of Drydock's cache folder."),
          e);
    }
  }
}
