package dev.drydock.command;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A difference side by side.
 *
 * @param properties what it is made of; of a whole table its parts
 * @param text its definition line by line, what should be there at the left, what is at the right;
 *     empty for what has none
 */
public record DifferenceDetails(List<Property> properties, List<DriftReport.Row> text) {
  private static final String DEFINITION = "definition";

  public DifferenceDetails {
    properties = List.copyOf(properties);
    text = List.copyOf(text);
  }

  /** One property on both sides; empty where it is not set. */
  public record Property(String name, Optional<String> expected, Optional<String> actual) {
    public boolean differs() {
      return !expected.equals(actual);
    }
  }

  /** Of one difference; takes a moment for a long text. */
  public static DifferenceDetails of(Comparison comparison, Difference difference) {
    Change change = difference.change();
    if (difference.id().kind().isRelation() && change.kind() != Change.Kind.CHANGED) {
      List<Property> parts = new ArrayList<>(attributes(change));
      comparison.under(difference.id()).forEach(part -> parts.add(part(part)));
      return new DifferenceDetails(parts, text(change));
    }
    return new DifferenceDetails(attributes(change), text(change));
  }

  private static Property part(Change part) {
    return new Property(
        part.id().kind().words() + " " + part.id().name(),
        part.after().map(CatalogObject::summary),
        part.before().map(CatalogObject::summary));
  }

  private static List<Property> attributes(Change change) {
    SortedSet<String> names = new TreeSet<>();
    change.before().ifPresent(object -> names.addAll(object.attributes().keySet()));
    change.after().ifPresent(object -> names.addAll(object.attributes().keySet()));
    List<Property> differing = new ArrayList<>();
    List<Property> same = new ArrayList<>();
    for (Change.AttributeChange one : change.attributes()) {
      if (!names.contains(one.name())) {
        differing.add(new Property(one.name(), one.after(), one.before()));
      }
    }
    for (String name : names) {
      Property property =
          new Property(
              name,
              change.after().flatMap(object -> object.get(name)),
              change.before().flatMap(object -> object.get(name)));
      (property.differs() ? differing : same).add(property);
    }
    differing.addAll(same);
    return differing;
  }

  private static List<DriftReport.Row> text(Change change) {
    Optional<String> actual = change.before().flatMap(object -> object.get(DEFINITION));
    Optional<String> expected = change.after().flatMap(object -> object.get(DEFINITION));
    boolean isLong =
        switch (change.id().kind()) {
          case FUNCTION, PROCEDURE, AGGREGATE, VIEW, MATERIALIZED_VIEW -> true;
          default -> false;
        };
    return isLong && (actual.isPresent() || expected.isPresent())
        ? SideBySide.rows(expected.orElse(""), actual.orElse(""))
        : List.of();
  }
}
