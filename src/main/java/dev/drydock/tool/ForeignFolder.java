package dev.drydock.tool;

import dev.drydock.migration.MigrationText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signs of tools Drydock does not know yet. Their files often look like plain ones, and run as such
 * they would undo what they just did.
 *
 * @param tool its name for people
 * @param reason for people
 */
record ForeignFolder(String tool, String reason) {
  private static final int FILES_READ = 5;

  /** A tool's marks stand at the top; a seed of megabytes is not searched for them. */
  private static final int CHARACTERS_READ = 20_000;

  private static final List<Sign> BY_NAME =
      List.of(
          new Sign("Sqitch", "(.*/)?sqitch\\.plan"),
          new Sign("Atlas", "(.*/)?atlas\\.sum"),
          new Sign("Prisma", "(.*/)?migration_lock\\.toml"),
          new Sign("Drizzle", "(.*/)?meta/_journal\\.json"),
          new Sign("Diesel", "[^/]+/up\\.sql"),
          new Sign("Flyway", "(.*/)?[VUB][0-9][0-9._]*__.*\\.sql"),
          new Sign("golang-migrate or sqlx", "[0-9]+_.*\\.up\\.sql"));

  private static final List<Sign> BY_TEXT =
      List.of(
          new Sign("dbmate", "(?m)^--\\s*migrate:(up|down)\\b"),
          new Sign("goose", "(?mi)^--\\s*\\+goose\\s+(up|down)\\b"),
          new Sign("Liquibase", "(?mi)\\A\\s*--\\s*liquibase formatted sql"),
          new Sign("graphile-migrate", "(?m)\\A--! (Previous|Hash):"),
          new Sign("node-pg-migrate", "(?mi)^--\\s*(up|down) migration\\b"));

  /** The tool whose signs a folder shows, if any. */
  static Optional<ForeignFolder> in(FolderListing listing) {
    List<String> candidates = candidates(listing);
    for (Sign sign : BY_NAME) {
      List<String> signed = sign.among(candidates);
      if (!signed.isEmpty() && isMostly(listing, signed)) {
        return Optional.of(new ForeignFolder(sign.tool(), "it has " + signed.getFirst()));
      }
    }
    return byText(listing);
  }

  /** Files of other tools that lie among a folder's own. */
  static List<String> strays(FolderListing listing) {
    List<String> candidates = candidates(listing);
    return BY_NAME.stream().flatMap(sign -> sign.among(candidates).stream()).distinct().toList();
  }

  /** All but the plain names, which thousands of files may have and no sign is among. */
  private static List<String> candidates(FolderListing listing) {
    return listing.files().stream()
        .filter(
            file ->
                !Character.isDigit(file.charAt(0))
                    || file.indexOf('/') >= 0
                    || file.endsWith(".up.sql"))
        .toList();
  }

  /** A stray file of another tool does not make a folder its own. */
  private static boolean isMostly(FolderListing listing, List<String> signed) {
    boolean single = signed.getFirst().endsWith(".sql");
    long sql = listing.files().stream().filter(file -> file.endsWith(".sql")).count();
    return !single || signed.size() * 3L >= sql;
  }

  private static Optional<ForeignFolder> byText(FolderListing listing) {
    List<String> first =
        FolderLister.topLevel(listing)
            .filter(file -> file.endsWith(".sql"))
            .limit(FILES_READ)
            .toList();
    for (String file : first) {
      Optional<String> text =
          MigrationText.read(listing.folder().resolve(file))
              .text()
              .map(t -> t.substring(0, Math.min(t.length(), CHARACTERS_READ)));
      for (Sign sign : BY_TEXT) {
        if (text.filter(t -> sign.pattern().matcher(t).find()).isPresent()) {
          return Optional.of(new ForeignFolder(sign.tool(), file + " has its marks"));
        }
      }
    }
    return Optional.empty();
  }

  /** What a tool's files or texts look like. */
  private record Sign(String tool, Pattern pattern) {
    Sign(String tool, String pattern) {
      this(tool, Pattern.compile(pattern));
    }

    List<String> among(List<String> files) {
      return files.stream().filter(file -> pattern.matcher(file).matches()).toList();
    }
  }
}
