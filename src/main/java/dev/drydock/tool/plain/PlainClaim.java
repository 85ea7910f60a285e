package dev.drydock.tool.plain;

import dev.drydock.tool.Claim;
import dev.drydock.tool.FolderListing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How well the names in a folder fit one way to begin them. */
final class PlainClaim {
  /** Plain names are what any other tool's sign outweighs. */
  private static final int MOST_FILES = 50;

  private static final int SOME_FILES = 20;

  private PlainClaim() {}

  static Optional<Claim> of(FolderListing listing, Predicate<VersionedName> mine) {
    List<String> versioned =
        listing.files().stream()
            .filter(file -> file.indexOf('/') < 0 && VersionedName.parse(file).isPresent())
            .toList();
    List<String> fitting =
        versioned.stream()
            .filter(file -> VersionedName.parse(file).filter(mine).isPresent())
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    String files = fitting.size() == 1 ? "1 file is" : fitting.size() + " files are";
    int strength = fitting.size() * 2 >= versioned.size() ? MOST_FILES : SOME_FILES;
    return Optional.of(new Claim(strength, files + " named like " + fitting.getFirst()));
  }
}
