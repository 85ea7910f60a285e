package dev.drydock.explain;

import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to run before something can be dropped, for one thing that depends on it, as {@code
 * pg_describe_object} and the server's DETAIL name it.
 */
final class DropFirst {
  /** With or without quotes, perhaps behind a schema. */
  private static final String NAME = "((?:\"[^\"]+\"|[^\\s\"])+)";

  private static final Pattern CONSTRAINT =
      Pattern.compile("^constraint (.+?) on table " + NAME + "$");
  private static final Pattern OF_TABLE =
      Pattern.compile("^(policy|trigger) (.+?) on (?:table|view) " + NAME + "$");
  private static final Pattern DEFAULT =
      Pattern.compile("^default value for column (.+?) of (?:table|relation) " + NAME + "$");
  private static final Pattern FUNCTION =
      Pattern.compile("^(function|procedure) ((?:[\\w$]+\\.)?[\\w$]+\\([\\w$., \\[\\]]*\\))$");
  private static final Pattern VIEW =
      Pattern.compile("^(?:rule _RETURN on )?(view|materialized view) " + NAME + "$");

  private DropFirst() {}

  /** What depends on a dependant goes before it: the server names them the other way round. */
  static List<Fix> all(List<String> dependants) {
    List<Fix> each = dependants.stream().flatMap(one -> of(one).stream()).toList();
    boolean chained = each.size() > 1 && each.size() == dependants.size();
    if (!chained) {
      return each;
    }
    String sql =
        each.reversed().stream().map(one -> one.sql().orElse("")).collect(Collectors.joining("\n"));
    Fix together = Fix.run("Drop these %d first, in this order".formatted(each.size()), sql);
    return Stream.concat(Stream.of(together), each.stream()).toList();
  }

  /** The statement alone, as a file has it before the one that needs it gone. */
  static Optional<String> statement(String dependant) {
    return of(dependant).flatMap(Fix::sql).map(sql -> sql.replaceFirst(" -- .*$", ""));
  }

  /** Empty for what would take data along, or is not known. */
  static Optional<Fix> of(String dependant) {
    Matcher constraint = CONSTRAINT.matcher(dependant);
    if (constraint.find()) {
      return fix(
          "constraint " + constraint.group(1),
          "ALTER TABLE %s DROP CONSTRAINT %s;"
              .formatted(Written.once(constraint.group(2)), Written.part(constraint.group(1))));
    }
    Matcher ofTable = OF_TABLE.matcher(dependant);
    if (ofTable.find()) {
      return fix(
          ofTable.group(1) + " " + ofTable.group(2),
          "DROP %s %s ON %s;"
              .formatted(
                  ofTable.group(1).toUpperCase(Locale.ROOT),
                  Written.part(ofTable.group(2)),
                  Written.once(ofTable.group(3))));
    }
    Matcher value = DEFAULT.matcher(dependant);
    if (value.find()) {
      return fix(
          "default of " + value.group(1),
          "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT;"
              .formatted(Written.once(value.group(2)), Written.part(value.group(1))));
    }
    Matcher function = FUNCTION.matcher(dependant);
    if (function.find()) {
      return fix(
          function.group(1) + " " + function.group(2),
          "DROP %s %s; -- and make it again after"
              .formatted(function.group(1).toUpperCase(Locale.ROOT), function.group(2)));
    }
    Matcher view = VIEW.matcher(dependant);
    return view.find()
        ? fix(
            view.group(1) + " " + view.group(2),
            "DROP %s %s; -- and make it again after"
                .formatted(view.group(1).toUpperCase(Locale.ROOT), Written.once(view.group(2))))
        : Optional.empty();
  }

  private static Optional<Fix> fix(String what, String sql) {
    return Optional.of(Fix.run("Drop the %s first".formatted(what), sql));
  }
}
