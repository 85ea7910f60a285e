package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.sql.StringConstant;

/** Security labels, which only the library that gave them can give. */
final class SecurityLabels {
  private static final String REMARK =
      "Its provider must be loaded on the server. " + DdlStatement.NOT_TRIED;

  private SecurityLabels() {}

  static DdlStatement put(CatalogObject label) {
    return is(label.id(), StringConstant.of(label.get("definition").orElse("")));
  }

  static DdlStatement take(ObjectId id) {
    return is(id, "NULL");
  }

  private static DdlStatement is(ObjectId id, String label) {
    return DdlStatement.of(id, "SECURITY LABEL " + Text.named(id) + " IS " + label, REMARK);
  }
}
