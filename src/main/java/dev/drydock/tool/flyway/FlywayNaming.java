package dev.drydock.tool.flyway;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.plain.NumberSequence;
import dev.drydock.tool.plain.TimeSequence;
import dev.drydock.tool.plain.VersionedName;
import dev.drydock.tool.plain.VersionedNaming;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Names {@code V42__what_it_does.sql}: the next whole number, or the time. */
final class FlywayNaming implements FileNaming {

  @Override
  public String nextVersion(Folder folder, Collection<Version> recorded, Instant now) {
    BigInteger last =
        folder.migrations().stream()
            .filter(migration -> migration.kind() == Kind.VERSIONED)
            .flatMap(migration -> migration.version().stream())
            .map(FlywayNaming::whole)
            .max(BigInteger::compareTo)
            .orElse(BigInteger.ZERO);
    BigInteger known =
        recorded.stream().map(FlywayNaming::whole).max(BigInteger::compareTo).orElse(last);
    if (last.toString().length() >= 8) {
      return new TimeSequence().next(List.of(last.toString()), now);
    }
    return last.max(known).add(BigInteger.ONE).toString();
  }

  @Override
  public String freeVersion(Folder folder, Collection<Version> recorded, Migration migration) {
    return nextVersion(folder, recorded, Instant.now());
  }

  @Override
  public List<String> filesFor(Folder folder, String version, String name) throws DrydockException {
    String slug =
        new VersionedNaming(VersionedName::parse, new NumberSequence())
            .filesFor(new Folder(folder.path(), List.of(), false, List.of()), "1", name)
            .getFirst()
            .substring(2);
    return List.of("V" + version + "__" + slug);
  }

  @Override
  public List<Rename> renumber(Folder folder, Migration migration, String version)
      throws DrydockException {
    String file = migration.file();
    int name = file.lastIndexOf('/') + 1;
    int separator = file.indexOf("__", name);
    if (migration.kind() != Kind.VERSIONED || separator < 0 || !version.matches("[0-9][0-9._]*")) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "bad-version",
              file + " cannot have the version " + version + ".",
              "Give digits with dots between, for instance 42 or 4.2, to a file V…__name.sql."));
    }
    return List.of(
        new Rename(file, file.substring(0, name) + "V" + version + file.substring(separator)));
  }

  private static BigInteger whole(Version version) {
    return Optional.of(version.text().split("\\.", 2)[0])
        .filter(text -> text.matches("[0-9]+"))
        .map(BigInteger::new)
        .orElse(BigInteger.ZERO);
  }
}
