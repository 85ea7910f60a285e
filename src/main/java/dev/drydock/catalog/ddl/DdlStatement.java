package dev.drydock.catalog.ddl;

import dev.drydock.catalog.ObjectId;
import java.util.Optional;

/**
 * One statement without its semicolon.
 *
 * @param about the object it makes or changes
 * @param sql empty where there is only something to be said
 * @param remark what a person should know before running it, in one line
 */
public record DdlStatement(ObjectId about, String sql, Optional<String> remark) {
  /** Said of what {@link dev.drydock.catalog.ObjectKind#leansOutside}. */
  static final String NOT_TRIED = "No copy has it, so this is not tried before.";

  static DdlStatement of(ObjectId about, String sql) {
    return new DdlStatement(about, sql, Optional.empty());
  }

  static DdlStatement of(ObjectId about, String sql, String remark) {
    return new DdlStatement(about, sql, Optional.of(remark));
  }

  /** For a difference no statement can close without harm. */
  static DdlStatement cannot(ObjectId about, String why) {
    return of(about, "", why);
  }
}
