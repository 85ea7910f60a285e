package dev.drydock.run;

import dev.drydock.migration.Migration;
import dev.drydock.sql.PsqlCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files psql's own commands would read. */
final class MetaCommands {
  private MetaCommands() {}

  /** The file whose statements one stands for, if it is in the folder, as psql would find it. */
  static Optional<Path> included(PsqlCommand command, Migration migration) {
    Path folder = migration.path();
    for (int i = 0; i < Path.of(migration.file()).getNameCount(); i++) {
      folder = folder.getParent();
    }
    Path from = command.isRelative() ? migration.path().getParent() : folder;
    Path root = folder.normalize();
    return command
        .includes()
        .map(file -> from.resolve(file).normalize())
        .filter(file -> file.startsWith(root) && Files.isRegularFile(file));
  }
}
