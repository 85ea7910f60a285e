package dev.drydock.tool.folders;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.plain.TimeSequence;
import dev.drydock.tool.plain.VersionedName;
import dev.drydock.tool.plain.VersionedNaming;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Names folders by a time and a name.
 *
 * @param files those in each folder
 */
record FolderNaming(List<String> files) implements FileNaming {
  private static final VersionedNaming TIMES =
      new VersionedNaming(FolderNaming::parse, new TimeSequence());

  @Override
  public String nextVersion(Folder folder, Collection<Version> recorded, Instant now) {
    return TIMES.nextVersion(folder, recorded, now);
  }

  @Override
  public String freeVersion(Folder folder, Collection<Version> recorded, Migration migration) {
    return TIMES.freeVersion(folder, recorded, migration);
  }

  @Override
  public List<String> filesFor(Folder folder, String version, String name) throws DrydockException {
    String file = TIMES.filesFor(folder, version, name).getFirst();
    String inside = file.substring(0, file.length() - ".sql".length());
    return files.stream().map(each -> inside + "/" + each).toList();
  }

  @Override
  public List<Rename> renumber(Folder folder, Migration migration, String version)
      throws DrydockException {
    String old = migration.id();
    String name = old.substring(Math.max(0, old.indexOf('_')));
    return files.stream()
        .filter(file -> Files.exists(folder.path().resolve(old).resolve(file)))
        .map(file -> new Rename(old + "/" + file, version + name + "/" + file))
        .toList();
  }

  private static Optional<VersionedName> parse(String file) {
    return VersionedName.parse(file.split("/", 2)[0] + ".sql");
  }
}
