package dev.drydock.tool.plain;

import dev.drydock.migration.FileDigest;
import dev.drydock.migration.Folder;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Parallel;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FolderListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a flat folder whose file names begin with a version. Files in sub-folders are none of it.
 *
 * @param parser what a file's name says
 * @param version makes a version of its digits
 * @param order of the files, which are given in byte order of their names
 * @param example of a good name, for remedies
 */
public record VersionedFolder(
    Function<String, Optional<VersionedName>> parser,
    Function<String, Version> version,
    Comparator<Migration> order,
    String example) {

  /** Reads all files of a listing; bad ones become problems. */
  public Folder read(FolderListing listing) {
    FileProblems problems = new FileProblems(example);
    List<String> files = new ArrayList<>();
    for (String file : listing.files()) {
      if (isSql(file) && problems.accepts(file, parser.apply(file).isPresent())) {
        files.add(file);
      }
    }
    List<Migration> migrations =
        new ArrayList<>(Parallel.map(files, file -> migration(listing.folder(), file)));
    // A stable sort: files of one version stay in byte order.
    migrations.sort(order);
    List<Problem> all = new ArrayList<>(listing.problems());
    all.addAll(problems.of(migrations));
    return new Folder(listing.folder(), migrations, Numbering.isConsecutive(migrations), all);
  }

  private Migration migration(Path folder, String file) {
    VersionedName parsed = parser.apply(file).orElseThrow();
    Path path = folder.resolve(file);
    FileDigest digest = FileDigest.of(path);
    return new Migration(
        Optional.of(version.apply(parsed.version())),
        parsed.name(),
        file.substring(0, file.length() - ".sql".length()),
        file,
        path,
        Kind.VERSIONED,
        digest.content(),
        digest.size(),
        digest.checksum(),
        digest.plain(),
        Optional.empty());
  }

  private static boolean isSql(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".sql");
  }
}
