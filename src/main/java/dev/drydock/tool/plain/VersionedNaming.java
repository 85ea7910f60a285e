package dev.drydock.tool.plain;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FileNaming;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Names files by a version and a name.
 *
 * @param parser what a file's name says
 * @param sequence how versions follow each other
 */
public record VersionedNaming(
    Function<String, Optional<VersionedName>> parser, VersionSequence sequence)
    implements FileNaming {

  private static final int DATE = 8;

  @Override
  public String nextVersion(Folder folder, Collection<Version> recorded, Instant now) {
    List<String> taken = ascending(folder, recorded);
    String next = sequence.next(written(folder), now);
    if (!taken.isEmpty() && number(next).compareTo(number(taken.getLast())) <= 0) {
      next = like(next, sequence.after(taken.getLast()));
    }
    return next;
  }

  @Override
  public String freeVersion(Folder folder, Collection<Version> recorded, Migration migration) {
    List<String> taken = ascending(folder, recorded);
    Set<BigInteger> numbers = new HashSet<>();
    taken.forEach(version -> numbers.add(number(version)));
    String own = migration.version().orElseThrow().text();
    BigInteger lastRecorded =
        recorded.stream()
            .map(Version::text)
            .filter(VersionedNaming::isNumber)
            .map(BigInteger::new)
            .max(Comparator.naturalOrder())
            .orElse(BigInteger.ZERO);
    String free =
        lastRecorded.compareTo(number(own)) > 0
            ? NumberSequence.padded(lastRecorded, own.length())
            : own;
    do {
      free = sequence.after(free);
    } while (numbers.contains(number(free)));
    return free;
  }

  @Override
  public List<String> filesFor(Folder folder, String version, String name) throws DrydockException {
    Optional<Migration> last =
        folder.migrations().isEmpty()
            ? Optional.empty()
            : Optional.of(folder.migrations().getLast());
    Optional<VersionedName> model = last.flatMap(m -> parser.apply(m.file()));
    String separator = model.map(VersionedName::separator).filter(s -> !s.isEmpty()).orElse("_");
    boolean dashes = model.filter(m -> m.name().matches("[^_\\s]*-[^_\\s]*")).isPresent();
    return List.of(checked(version) + separator + Slug.of(name, dashes ? '-' : '_') + ".sql");
  }

  @Override
  public List<Rename> renumber(Folder folder, Migration migration, String version)
      throws DrydockException {
    return List.of(rename(migration, checked(version)));
  }

  @Override
  public List<Rename> fullTimestamps(
      Folder folder, Collection<Version> recorded, List<Migration> migrations) {
    Set<BigInteger> taken = new HashSet<>();
    ascending(folder, recorded).forEach(version -> taken.add(number(version)));
    List<Rename> renames = new ArrayList<>();
    String last = "";
    for (Migration migration : migrations) {
      String date =
          migration.version().map(Version::text).filter(t -> t.length() == DATE).orElse("");
      Optional<String> first = TimeSequence.firstSecondOf(date);
      if (first.isPresent()) {
        String time = last.startsWith(date) ? sequence.after(last) : first.get();
        while (!taken.add(number(time))) {
          time = sequence.after(time);
        }
        renames.add(rename(migration, time));
        last = time;
      }
    }
    return renames;
  }

  private static Rename rename(Migration migration, String version) {
    int digits = migration.version().orElseThrow().text().length();
    String file = migration.file();
    int end = 0;
    for (int seen = 0; seen < digits; end++) {
      seen += Character.isDigit(file.charAt(end)) ? 1 : 0; // a date's parts may be set off
    }
    return new Rename(file, version + file.substring(end));
  }

  /** Versions as the files write them, ascending. */
  private static List<String> written(Folder folder) {
    return ascending(folder, List.of());
  }

  private static List<String> ascending(Folder folder, Collection<Version> recorded) {
    List<Version> all = new ArrayList<>(recorded);
    folder.migrations().forEach(migration -> migration.version().ifPresent(all::add));
    return all.stream()
        .map(Version::text)
        .filter(VersionedNaming::isNumber)
        .sorted(Comparator.comparing(BigInteger::new))
        .toList();
  }

  /** A number of another width, written as wide as the folder's own are at least. */
  private static String like(String model, String version) {
    return NumberSequence.padded(number(version), Math.min(model.length(), 7));
  }

  private static BigInteger number(String version) {
    return new BigInteger(version);
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]+");
  }

  private static String checked(String version) throws DrydockException {
    if (!version.matches("[0-9]{1,18}")) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "bad-version",
              version + " cannot be a version here.",
              "Give 1 to 18 digits, for instance 042 or 20250828143000."));
    }
    return version;
  }
}
