package dev.drydock.tool.marked;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.plain.NumberSequence;
import dev.drydock.tool.plain.VersionedName;
import dev.drydock.tool.plain.VersionedNaming;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Names files by a number and nothing else: Play reads no others. */
record EvolutionNaming(VersionedNaming numbers) implements FileNaming {

  EvolutionNaming(Function<String, Optional<VersionedName>> parser) {
    this(new VersionedNaming(parser, new NumberSequence()));
  }

  @Override
  public String nextVersion(Folder folder, Collection<Version> recorded, Instant now) {
    return numbers.nextVersion(folder, recorded, now);
  }

  @Override
  public String freeVersion(Folder folder, Collection<Version> recorded, Migration migration) {
    return numbers.freeVersion(folder, recorded, migration);
  }

  @Override
  public List<String> filesFor(Folder folder, String version, String name) throws DrydockException {
    numbers.filesFor(folder, version, name); // refuses what is no version or no name
    return List.of(version + ".sql");
  }

  @Override
  public List<Rename> renumber(Folder folder, Migration migration, String version)
      throws DrydockException {
    return numbers.renumber(folder, migration, version);
  }
}
