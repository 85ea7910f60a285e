package dev.drydock.tool.supabase;

import dev.drydock.migration.MigrationText;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FolderListing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Tells a Supabase folder from one of plain timestamps. */
final class SupabaseClaim {
  /** Nothing but the CLI's own place for them. */
  private static final int CERTAIN = 90;

  /** Outweighs what plain names say, and no more. */
  private static final int LIKELY = 60;

  /** The names would do; only a history table can speak for it. */
  private static final int POSSIBLE = 10;

  /** Numbers would do too, for anybody. */
  private static final int UNLIKELY = 5;

  /**
   * A project that uses the platform names it early; reading thousands of files is not worth it.
   */
  private static final int FILES_READ = 200;

  private static final int CHARACTERS_READ = 200_000;

  private SupabaseClaim() {}

  static Optional<Claim> of(FolderListing listing) {
    List<String> files =
        listing.files().stream()
            .filter(file -> file.indexOf('/') < 0 && SupabaseTool.parse(file).isPresent())
            .toList();
    if (listing.folder().endsWith(Path.of("supabase", "migrations"))) {
      return Optional.of(new Claim(CERTAIN, "the folder is supabase/migrations"));
    }
    if (files.isEmpty()) {
      return Optional.empty();
    }
    if (listing.around().contains("../config.toml") && isProject(listing.folder())) {
      return Optional.of(new Claim(CERTAIN, "a Supabase config.toml is beside the folder"));
    }
    boolean timestamps =
        files.stream().filter(file -> file.indexOf('_') >= 8).count() * 2 > files.size();
    Optional<Claim> named =
        timestamps || areCounted(listing, files) ? platformNamed(listing, files) : Optional.empty();
    int names = timestamps ? POSSIBLE : UNLIKELY;
    return named.or(() -> Optional.of(new Claim(names, "the names would be Supabase's too")));
  }

  /**
   * Whether all of the folder's numbered files are numbered as the CLI would run them: its order is
   * that of the bytes, so numbers of different length are some other runner's.
   */
  private static boolean areCounted(FolderListing listing, List<String> files) {
    long numbered =
        listing.files().stream()
            .filter(file -> file.indexOf('/') < 0 && file.endsWith(".sql"))
            .filter(file -> Character.isDigit(file.charAt(0)))
            .count();
    return numbered == files.size()
        && files.stream().mapToInt(file -> file.indexOf('_')).distinct().count() == 1;
  }

  private static boolean isProject(Path folder) {
    return MigrationText.read(folder.resolveSibling("config.toml"))
        .text()
        .filter(text -> text.contains("project_id"))
        .isPresent();
  }

  private static Optional<Claim> platformNamed(FolderListing listing, List<String> files) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    for (String file : files.subList(0, Math.min(FILES_READ, files.size()))) {
      MigrationText.read(listing.folder().resolve(file))
          .text()
          .ifPresent(
              text -> texts.put(file, text.substring(0, Math.min(CHARACTERS_READ, text.length()))));
    }
    return PlatformNames.needed(texts).map(named -> new Claim(LIKELY, named));
  }
}
