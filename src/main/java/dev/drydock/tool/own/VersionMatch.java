package dev.drydock.tool.own;

import dev.drydock.migration.Version;
import dev.drydock.tool.TableColumns.Column;
import java.math.BigInteger;
import java.util.List;

/**
 * A condition for the rows of a version.
 *
 * @param parameters bound in order
 */
record VersionMatch(String condition, List<Object> parameters) {

  static VersionMatch of(Column column, Version version) {
    boolean number = version.text().matches("[0-9]+");
    if (!RowValues.isText(column)) {
      return number
          ? new VersionMatch(
              "version = CAST(? AS " + column.type() + ")",
              List.of(new BigInteger(version.text()).toString()))
          : new VersionMatch("false", List.of());
    }
    if (!number) {
      return new VersionMatch("version = ?", List.of(version.text()));
    }
    // 003 and 3 are the same version, however the runner wrote it.
    return new VersionMatch(
        "version ~ '^[0-9]+$' AND ltrim(version, '0') = ltrim(?, '0')", List.of(version.text()));
  }
}
