package dev.drydock.verify;

import dev.drydock.catalog.ObjectKind;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Difference;
import dev.drydock.compare.NamedObjects;
import dev.drydock.problem.Problem;
import dev.drydock.verify.Item.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Whether what the applied migrations make is there, a group of kinds at a time. */
public final class SchemaItems {
  /** What is compared together, in the order of the checklist. */
  private enum Group {
    TABLES("expected-tables", "Tables, columns and types"),
    INDEXES("expected-indexes", "Indexes and constraints"),
    FUNCTIONS("expected-functions", "Functions, triggers and views"),
    POLICIES("expected-policies", "Policies and row security"),
    OTHERS("expected-others", "Extensions, schemas, grants and all else");

    private final String code;
    private final String title;

    Group(String code, String title) {
      this.code = code;
      this.title = title;
    }
  }

  private SchemaItems() {}

  /** One item a group, and one of what could not be replayed. */
  public static List<Item> of(Comparison comparison) {
    List<Item> items = new ArrayList<>();
    for (Group group : Group.values()) {
      items.add(
          item(group, comparison.counting().stream().filter(d -> group(d) == group).toList()));
    }
    if (!comparison.warnings().isEmpty()) {
      items.add(
          new Item(
              "expected-unknown",
              "Migrations that could not be replayed",
              Verdict.WARN,
              "What they make is not known, and so was not looked for.",
              comparison.warnings().stream().map(Problem::message).toList(),
              comparison.warnings().getFirst().remedy()));
    }
    return items;
  }

  /**
   * Why nothing could be expected, said of all of it.
   *
   * @param why a sentence
   * @param remedy what to do
   */
  public static Item notCompared(String why, String remedy) {
    return Item.skipped("expected-objects", "What the migrations make is there", why, remedy);
  }

  /** What can be said without a replay: whether there is something of each name. */
  public static Item named(NamedObjects named) {
    String title = "What the migrations name is there";
    String there = named.found() + (named.found() == 1 ? " object is" : " objects are") + " there";
    if (named.missing().isEmpty()) {
      return Item.pass(
          "expected-names", title, there + ", by their names; their shape is not known.");
    }
    return new Item(
        "expected-names",
        title,
        Verdict.FAIL,
        there + ", " + named.missing().size() + " missing.",
        named.missing().stream()
            .map(
                one ->
                    one.object() + ", made by " + one.origin().file() + ":" + one.origin().line())
            .toList(),
        "See with drydock status whether the history is right, and write what is missing into a"
            + " migration.");
  }

  private static Item item(Group group, List<Difference> differences) {
    List<String> evidence = new ArrayList<>();
    Verdict verdict = Verdict.PASS;
    int[] counts = new int[Difference.Kind.values().length];
    for (Difference difference : differences) {
      counts[difference.kind().ordinal()]++;
      if (difference.kind() == Difference.Kind.UNTRACKED && !opens(difference)) {
        continue;
      }
      evidence.add(line(difference));
      verdict = worse(verdict, verdict(difference));
    }
    return new Item(group.code, group.title, verdict, summary(counts), evidence, remedy(verdict));
  }

  /** What somebody made by hand is no fault of a migration, but for a policy that shows rows. */
  private static boolean opens(Difference difference) {
    return difference.id().kind() == ObjectKind.POLICY;
  }

  private static Verdict verdict(Difference difference) {
    return switch (difference.kind()) {
      case MISSING -> Verdict.FAIL;
      case UNTRACKED -> Verdict.WARN;
      case DIFFERENT -> touchesRowSecurity(difference) ? Verdict.FAIL : Verdict.WARN;
    };
  }

  private static boolean touchesRowSecurity(Difference difference) {
    return difference.change().attributes().stream()
        .anyMatch(attribute -> attribute.name().startsWith("row security"));
  }

  private static Verdict worse(Verdict one, Verdict other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static boolean isOnlyGrants(Difference difference) {
    return difference.kind() == Difference.Kind.DIFFERENT
        && difference.change().attributes().stream()
            .allMatch(attribute -> attribute.name().equals("grants"));
  }

  private static Group group(Difference difference) {
    if (isOnlyGrants(difference)) {
      return Group.OTHERS;
    }
    return switch (difference.id().kind()) {
      case POLICY -> Group.POLICIES;
      case INDEX, CONSTRAINT, STATISTICS -> Group.INDEXES;
      case FUNCTION,
          PROCEDURE,
          AGGREGATE,
          TRIGGER,
          EVENT_TRIGGER,
          RULE,
          VIEW,
          MATERIALIZED_VIEW,
          OPERATOR,
          CAST,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION ->
          Group.FUNCTIONS;
      case TABLE -> touchesRowSecurity(difference) ? Group.POLICIES : Group.TABLES;
      case FOREIGN_TABLE, COLUMN, ENUM, DOMAIN, COMPOSITE_TYPE, RANGE, SEQUENCE, COLLATION ->
          Group.TABLES;
      case SCHEMA,
          EXTENSION,
          FOREIGN_SERVER,
          USER_MAPPING,
          PUBLICATION,
          SUBSCRIPTION,
          SECURITY_LABEL,
          DEFAULT_PRIVILEGES ->
          Group.OTHERS;
    };
  }

  private static String line(Difference difference) {
    String what =
        switch (difference.kind()) {
          case MISSING -> "missing: ";
          case UNTRACKED -> "made by no migration: ";
          case DIFFERENT -> "different: ";
        };
    String how =
        difference.kind() == Difference.Kind.DIFFERENT
            ? " ("
                + difference.actual().orElse("").replace("\n", ", ")
                + "; should be "
                + difference.expected().orElse("").replace("\n", ", ")
                + ")"
            : "";
    return what
        + difference.id()
        + how
        + difference.origin().map(at -> ", made by " + at.file() + ":" + at.line()).orElse("");
  }

  private static String summary(int[] counts) {
    int missing = counts[Difference.Kind.MISSING.ordinal()];
    int different = counts[Difference.Kind.DIFFERENT.ordinal()];
    int untracked = counts[Difference.Kind.UNTRACKED.ordinal()];
    String text =
        missing + different == 0
            ? "All that the applied migrations make is there, as they make it"
            : missing + " missing, " + different + " different";
    return text + (untracked == 0 ? "." : "; " + untracked + " made by no migration.");
  }

  private static String remedy(Verdict verdict) {
    return verdict == Verdict.PASS
        ? ""
        : "See it with drydock compare --applied; its --write NAME makes a migration that mends it.";
  }
}
