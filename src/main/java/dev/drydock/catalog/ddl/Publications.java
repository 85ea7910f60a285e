package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.List;

/** Publications. Each table by itself: what inherits from it may be there and not be wanted. */
final class Publications {
  private Publications() {}

  static String create(CatalogObject publication) {
    return Text.guarded(
        "NOT EXISTS (SELECT FROM pg_publication WHERE pubname = "
            + StringConstant.of(publication.id().name())
            + ")",
        "CREATE PUBLICATION "
            + Text.named(publication.id())
            + what(publication)
            + with(publication));
  }

  private static String what(CatalogObject publication) {
    if (publication.has("all tables")) {
      return " FOR ALL TABLES";
    }
    List<String> parts = new ArrayList<>();
    publication
        .get("tables")
        .ifPresent(tables -> parts.add("TABLE ONLY " + tables.replace(",\n", ", ONLY ")));
    publication.get("schemas").ifPresent(schemas -> parts.add("TABLES IN SCHEMA " + schemas));
    return parts.isEmpty() ? "" : " FOR " + String.join(", ", parts);
  }

  private static String with(CatalogObject publication) {
    return " WITH (publish = "
        + StringConstant.of(publication.get("publish").orElse(""))
        + (publication.has("via root") ? ", publish_via_partition_root = true" : "")
        + publication
            .get("generated columns")
            .map(which -> ", publish_generated_columns = " + which)
            .orElse("")
        + ")";
  }
}
