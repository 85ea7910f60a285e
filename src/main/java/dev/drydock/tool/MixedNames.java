package dev.drydock.tool;

import dev.drydock.problem.Problem;
import dev.drydock.tool.plain.VersionedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds counted and timed names in one folder: two conventions, if not two tools. */
final class MixedNames {
  private MixedNames() {}

  static Optional<Problem> in(FolderListing listing) {
    List<String> counted = named(listing, name -> !name.isTimestamp());
    List<String> timed = named(listing, VersionedName::isTimestamp);
    if (counted.isEmpty() || timed.isEmpty()) {
      return Optional.empty();
    }
    boolean mostlyCounted = counted.size() >= timed.size();
    return Optional.of(
        ToolRegistry.mixed(
            mostlyCounted ? "files named by a time" : "files that are numbered",
            mostlyCounted ? timed : counted,
            "the numbered ones run first, as their numbers are smaller"));
  }

  private static List<String> named(FolderListing listing, Predicate<VersionedName> how) {
    return FolderLister.topLevel(listing)
        .filter(file -> VersionedName.parse(file).filter(how).isPresent())
        .toList();
  }
}
