package dev.drydock.scratch;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.MadeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares a copy with its original, so that no difference goes unsaid. */
final class Likeness {
  private static final Pattern LIST = Pattern.compile("(= ANY|<> ALL) \\(");
  private static final Pattern CASTS_AND_PARENTHESES =
      Pattern.compile("::(text|character varying|bpchar)(\\[\\])?|[()]");

  private Likeness() {}

  /**
   * What differs and is not known yet, without what no copy can have. Servers of different major
   * versions spell many a definition differently, so between them only what is missing counts.
   */
  static List<NotCloned> differences(Snapshot original, Snapshot copy, List<NotCloned> known) {
    boolean alike = original.serverMajor() == copy.serverMajor();
    List<NotCloned> differences = new ArrayList<>();
    for (Change found : Changes.between(original, copy).outermost()) {
      Optional<Change> real = found.without(Likeness::isSpelling);
      if (real.isEmpty() || found.id().kind().leansOutside()) {
        continue;
      }
      Change change = real.get();
      Optional<MadeObject> object = made(change.id());
      boolean missing = change.kind() == Change.Kind.REMOVED;
      if ((missing || alike && !isPublic(change.id())) && !isKnown(known, object)) {
        differences.add(
            new NotCloned(
                change.id() + ": " + words(change),
                missing ? object.stream().toList() : List.of()));
      }
    }
    return differences;
  }

  /**
   * A list that a varchar is compared with is spelled with the cast around it, and when that is
   * read again, with a cast of each element.
   */
  private static boolean isSpelling(Change.AttributeChange attribute) {
    String before = attribute.before().orElse("");
    String after = attribute.after().orElse("");
    return LIST.matcher(before).find() && bare(before).equals(bare(after));
  }

  private static String bare(String definition) {
    return CASTS_AND_PARENTHESES.matcher(definition).replaceAll("");
  }

  /**
   * Its owner and grants are copied by themselves; a snapshot leaves out those it begins with,
   * which depend on who the bootstrap superuser is.
   */
  private static boolean isPublic(ObjectId id) {
    return id.kind() == ObjectKind.SCHEMA && id.name().equals("public");
  }

  private static boolean isKnown(List<NotCloned> known, Optional<MadeObject> object) {
    return object.isPresent()
        && known.stream()
            .flatMap(lack -> lack.objects().stream())
            .anyMatch(
                lacking ->
                    lacking.kind() == object.get().kind()
                        && lacking.name().equals(object.get().name())
                        && lacking.of().equals(object.get().of()));
  }

  private static String words(Change change) {
    return switch (change.kind()) {
      case REMOVED -> "missing";
      case ADDED -> "not in the original";
      case CHANGED ->
          change.attributes().stream()
              .map(
                  attribute ->
                      "%s is %s, there %s"
                          .formatted(
                              attribute.name(),
                              attribute.after().orElse("not set"),
                              attribute.before().orElse("not set")))
              .collect(Collectors.joining("; "));
    };
  }

  /** Empty for kinds whose absence no message of the server names. */
  private static Optional<MadeObject> made(ObjectId id) {
    return kind(id)
        .map(
            kind ->
                new MadeObject(
                    kind,
                    Optional.of(id.schema())
                        .filter(schema -> !schema.isEmpty() && !id.kind().isPartOfTable()),
                    id.name().replaceFirst("\\(.*", ""),
                    Optional.of(id.table()).filter(table -> !table.isEmpty())));
  }

  private static Optional<MadeObject.Kind> kind(ObjectId id) {
    return Optional.ofNullable(
        switch (id.kind()) {
          case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> MadeObject.Kind.RELATION;
          case INDEX -> MadeObject.Kind.INDEX;
          case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> MadeObject.Kind.TYPE;
          case FUNCTION, PROCEDURE, AGGREGATE -> MadeObject.Kind.FUNCTION;
          case SCHEMA -> MadeObject.Kind.SCHEMA;
          case COLUMN -> MadeObject.Kind.COLUMN;
          case POLICY -> MadeObject.Kind.POLICY;
          case TRIGGER -> MadeObject.Kind.TRIGGER;
          case CONSTRAINT -> MadeObject.Kind.CONSTRAINT;
          case EXTENSION -> MadeObject.Kind.EXTENSION;
          case PUBLICATION -> MadeObject.Kind.PUBLICATION;
          case FOREIGN_SERVER -> MadeObject.Kind.SERVER;
          default -> null;
        });
  }
}
