package dev.drydock.catalog.ddl;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import java.util.List;

/**
 * Subscriptions: what can be set on one that is there. To make one takes its connection string,
 * which may hold a password and is not read; to drop one reaches for a slot on another server,
 * which no transaction can.
 */
final class Subscriptions {
  private Subscriptions() {}

  static List<DdlStatement> missing(ObjectId id) {
    return List.of(
        DdlStatement.cannot(
            id,
            "subscription %s: to be made by hand, its connection string is not known here"
                .formatted(id.display())));
  }

  static DdlStatement untracked(ObjectId id) {
    return DdlStatement.cannot(
        id,
        "subscription %s: to be dropped by hand, outside a transaction: with it goes its slot on the publisher"
            .formatted(id.display()));
  }

  static List<DdlStatement> change(Change change, AttributeChange attribute) {
    ObjectId id = change.id();
    String alter = "ALTER SUBSCRIPTION " + Text.named(id) + " ";
    boolean set = attribute.after().isPresent();
    return switch (attribute.name()) {
      case "publications" ->
          List.of(
              DdlStatement.of(
                  id,
                  alter
                      + "SET PUBLICATION "
                      + attribute.after().orElse("")
                      + " WITH (refresh = false)",
                  DdlStatement.NOT_TRIED
                      + " Afterwards, outside a transaction: "
                      + alter
                      + "REFRESH PUBLICATION"));
      case "disabled" ->
          List.of(
              DdlStatement.of(id, alter + (set ? "DISABLE" : "ENABLE"), DdlStatement.NOT_TRIED));
      case "slot", "two_phase", "failover" ->
          List.of(
              DdlStatement.cannot(
                  id,
                  "subscription %s: its %s is changed by hand, while it is disabled"
                      .formatted(id.display(), attribute.name().replace('_', ' '))));
      default ->
          List.of(
              DdlStatement.of(
                  id,
                  alter
                      + "SET ("
                      + attribute.name()
                      + " = "
                      + attribute.after().orElseGet(() -> usual(attribute.name()))
                      + ")",
                  DdlStatement.NOT_TRIED));
    };
  }

  private static String usual(String option) {
    return switch (option) {
      case "password_required" -> "true";
      case "origin" -> "any";
      case "synchronous_commit", "streaming" -> "off";
      default -> "false";
    };
  }
}
