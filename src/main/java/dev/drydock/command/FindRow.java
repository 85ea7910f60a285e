package dev.drydock.command;

import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusList;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.List;
import java.util.function.Predicate;

/** Finds the row a person means by a version or a file name. */
record FindRow(StatusList list) {

  /**
   * The row of that file, or the only one of that version.
   *
   * @param wanted tells rows of the same version apart: if one alone is wanted, it is meant
   * @throws DrydockException INPUT when there is none, or several
   */
  StatusRow named(String name, Predicate<StatusRow> wanted) throws DrydockException {
    List<StatusRow> found = all(name);
    if (found.size() > 1) {
      List<StatusRow> narrowed = found.stream().filter(wanted).toList();
      found = narrowed.isEmpty() ? found : narrowed;
    }
    if (found.size() > 1) {
      throw input(
          "ambiguous-version",
          found.size() + " migrations have the version " + name + ".",
          "Give the file's name instead.");
    }
    return found.getFirst();
  }

  /**
   * The row of that file, or all of that version.
   *
   * @throws DrydockException INPUT when there is none
   */
  List<StatusRow> all(String name) throws DrydockException {
    List<StatusRow> found = byFile(name);
    if (found.isEmpty()) {
      found = byVersion(name);
    }
    if (found.isEmpty()) {
      throw input(
          "unknown-migration",
          "There is no migration “" + name + "”.",
          "Give a version or a file name as status lists it.");
    }
    return found;
  }

  private List<StatusRow> byFile(String name) {
    String file = name.replace('\\', '/');
    return list.rows().stream()
        .filter(row -> row.migration().filter(migration -> isFile(migration, file)).isPresent())
        .toList();
  }

  private static boolean isFile(Migration migration, String file) {
    return migration.file().equals(file)
        || migration.path().toString().equals(file)
        || migration.path().getFileName().toString().equals(file);
  }

  private List<StatusRow> byVersion(String version) {
    List<StatusRow> exact =
        list.rows().stream().filter(row -> row.versionText().equals(version)).toList();
    if (!exact.isEmpty()) {
      return list.rows().stream().filter(row -> sameVersion(row, exact.getFirst())).toList();
    }
    String plain = withoutZeros(version);
    return list.rows().stream()
        .filter(row -> !row.versionText().isEmpty())
        .filter(row -> withoutZeros(row.versionText()).equals(plain))
        .toList();
  }

  private static boolean sameVersion(StatusRow one, StatusRow other) {
    return withoutZeros(one.versionText()).equals(withoutZeros(other.versionText()));
  }

  /** {@code 3} and {@code 003} are the same to whoever types them. */
  private static String withoutZeros(String version) {
    return version.replaceFirst("^0+(?=[0-9])", "");
  }

  private static DrydockException input(String code, String message, String remedy) {
    return new DrydockException(DrydockException.Kind.INPUT, Problem.error(code, message, remedy));
  }
}
