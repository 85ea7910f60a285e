package dev.drydock.check.objects;

import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Setting;
import java.util.regex.Pattern;

/** Where a name leads that is written without a schema. */
final class SearchPath {
  private static final Pattern SET_CONFIG =
      Pattern.compile("set_config\\s*\\(\\s*'search_path'", Pattern.CASE_INSENSITIVE);

  private SearchPath() {}

  /** Whether the file may have set another path, so that only the server knows. */
  static boolean mayBeOther(Spot spot, Name name) {
    return name.schema().isEmpty()
        && (spot.file().statements().stream().anyMatch(one -> one.shape() instanceof Setting)
            || SET_CONFIG.matcher(spot.file().text()).find());
  }
}
