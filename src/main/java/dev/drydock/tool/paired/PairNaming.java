package dev.drydock.tool.paired;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.plain.NumberSequence;
import dev.drydock.tool.plain.TimeSequence;
import dev.drydock.tool.plain.VersionSequence;
import dev.drydock.tool.plain.VersionedName;
import dev.drydock.tool.plain.VersionedNaming;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names pairs of files.
 *
 * @param up what the file that moves forward ends with, for instance {@code .up.sql}
 * @param down what the other ends with
 */
public record PairNaming(String up, String down) implements FileNaming {

  @Override
  public String nextVersion(Folder folder, Collection<Version> recorded, Instant now) {
    return versions(folder).nextVersion(folder, recorded, now);
  }

  @Override
  public String freeVersion(Folder folder, Collection<Version> recorded, Migration migration) {
    return versions(folder).freeVersion(folder, recorded, migration);
  }

  @Override
  public List<String> filesFor(Folder folder, String version, String name) throws DrydockException {
    String file = versions(folder).filesFor(folder, version, name).getFirst();
    String base = file.substring(0, file.length() - ".sql".length());
    return List.of(base + up, base + down);
  }

  @Override
  public List<Rename> renumber(Folder folder, Migration migration, String version)
      throws DrydockException {
    return withUndo(folder, versions(folder).renumber(folder, migration, version));
  }

  @Override
  public List<Rename> fullTimestamps(
      Folder folder, Collection<Version> recorded, List<Migration> migrations) {
    return withUndo(folder, versions(folder).fullTimestamps(folder, recorded, migrations));
  }

  String example() {
    return "000042_what_it_does" + up;
  }

  private List<Rename> withUndo(Folder folder, List<Rename> renames) {
    List<Rename> all = new ArrayList<>(renames);
    for (Rename rename : renames) {
      String from = other(rename.from());
      if (rename.from().endsWith(up) && Files.exists(folder.path().resolve(from))) {
        all.add(new Rename(from, other(rename.to())));
      }
    }
    return all;
  }

  private String other(String file) {
    return file.endsWith(up) ? file.substring(0, file.length() - up.length()) + down : file;
  }

  private VersionedNaming versions(Folder folder) {
    boolean times =
        folder.migrations().stream()
            .flatMap(migration -> migration.version().stream())
            .reduce((first, last) -> last)
            .filter(version -> version.text().length() >= 8)
            .isPresent();
    VersionSequence sequence = times ? new TimeSequence() : new NumberSequence();
    return new VersionedNaming(this::parse, sequence);
  }

  private Optional<VersionedName> parse(String file) {
    Matcher matcher =
        Pattern.compile("([0-9]+)([_-])(.*?)(" + Pattern.quote(up) + "|\\.sql)").matcher(file);
    return matcher.matches()
        ? Optional.of(new VersionedName(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }
}
