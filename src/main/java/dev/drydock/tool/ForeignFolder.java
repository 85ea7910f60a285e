package dev.drydock.tool;

import dev.drydock.tool.files.Marks;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signs of tools. A folder of one that Drydock does not know looks empty at best; files of another
 * tool among a folder's own are not run by it.
 *
 * @param tool its name for people
 * @param reason for people
 */
record ForeignFolder(String tool, String reason) {
  private static final Pattern LIQUIBASE = Pattern.compile("databaseChangeLog\\b");

  private static final List<Sign> BY_NAME =
      List.of(
          new Sign(List.of("sqitch"), "(.*/)?sqitch\\.plan"),
          new Sign(List.of("atlas"), "(.*/)?atlas\\.sum"),
          new Sign(List.of("prisma"), "(.*/)?migration_lock\\.toml"),
          new Sign(List.of("drizzle"), "(.*/)?meta/_journal\\.json"),
          new Sign(List.of("diesel"), "[^/]+/up\\.sql"),
          new Sign(List.of("flyway"), "(.*/)?[VUB][0-9][0-9._]*__.*\\.sql"),
          new Sign(List.of("golang-migrate", "sqlx", "pop", "atlas"), "[0-9]+_.*\\.up\\.sql"));

  /** The unknown tool whose signs a folder without SQL of its own shows, if any. */
  static Optional<ForeignFolder> in(FolderListing listing) {
    boolean sql = listing.files().stream().anyMatch(file -> file.endsWith(".sql"));
    List<String> changelogs =
        listing.files().stream().filter(file -> file.matches("(?i).*\\.(xml|ya?ml|json)")).toList();
    return sql || changelogs.isEmpty()
        ? Optional.empty()
        : Marks.firstWith(listing, changelogs, LIQUIBASE)
            .map(file -> new ForeignFolder("Liquibase", file + " is a changelog"));
  }

  /** Files of other tools that lie among a folder's own. */
  static List<String> strays(FolderListing listing, String tool) {
    List<String> candidates = candidates(listing);
    return BY_NAME.stream()
        .filter(sign -> !sign.tools().contains(tool))
        .flatMap(sign -> sign.among(candidates).stream())
        .distinct()
        .toList();
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

  /** What a tool's files look like. */
  private record Sign(List<String> tools, Pattern pattern) {
    Sign(List<String> tools, String pattern) {
      this(tools, Pattern.compile(pattern));
    }

    List<String> among(List<String> files) {
      return files.stream().filter(file -> pattern.matcher(file).matches()).toList();
    }
  }
}
