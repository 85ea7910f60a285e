package dev.drydock.tool.plain;

import dev.drydock.tool.Claim;
import dev.drydock.tool.FolderListing;
import java.util.Optional;
import java.util.function.Predicate;

/** How well the names in a folder fit one way to begin them. */
final class PlainClaim {
  /** Plain names are what any other tool's sign outweighs. */
  private static final int MOST_FILES = 50;

  private static final int SOME_FILES = 20;

  private PlainClaim() {}

  static Optional<Claim> of(FolderListing listing, Predicate<VersionedName> mine) {
    int versioned = 0;
    int fitting = 0;
    String first = "";
    for (String file : listing.files()) {
      Optional<VersionedName> name =
          file.indexOf('/') < 0 ? VersionedName.parse(file) : Optional.empty();
      if (name.isPresent()) {
        versioned++;
        if (mine.test(name.get())) {
          first = fitting == 0 ? file : first;
          fitting++;
        }
      }
    }
    if (fitting == 0) {
      return Optional.empty();
    }
    String files = fitting == 1 ? "1 file is" : fitting + " files are";
    int strength = fitting * 2 >= versioned ? MOST_FILES : SOME_FILES;
    return Optional.of(new Claim(strength, files + " named like " + first));
  }
}
