package dev.drydock.compare;

import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import java.util.EnumSet;
import java.util.Set;

/** Differences that often do not matter, and can be passed over. */
public enum Noise {
  /** Whose an object is. */
  OWNER,
  COMMENTS,
  /** Matters only to an INSERT without a list of columns, and cannot be mended. */
  COLUMN_ORDER,
  /** Default privileges too. */
  GRANTS,
  /** Servers bring different ones along. */
  EXTENSION_VERSIONS;

  /** What is passed over unless somebody says else: what another server or login brings about. */
  public static Set<Noise> usual() {
    return EnumSet.of(OWNER, COLUMN_ORDER, EXTENSION_VERSIONS);
  }

  boolean is(ObjectId id, AttributeChange attribute) {
    return switch (this) {
      case OWNER -> attribute.name().equals("owner");
      case COMMENTS -> attribute.name().equals("comment");
      case COLUMN_ORDER -> attribute.name().equals(Changes.COLUMN_ORDER);
      case GRANTS -> attribute.name().equals("grants");
      case EXTENSION_VERSIONS ->
          id.kind() == ObjectKind.EXTENSION && attribute.name().equals("version");
    };
  }

  boolean is(ObjectId id) {
    return this == GRANTS && id.kind() == ObjectKind.DEFAULT_PRIVILEGES;
  }
}
