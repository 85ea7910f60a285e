package dev.drydock.verify;

import dev.drydock.migration.VerifySettings.Expected;
import dev.drydock.migration.VerifySettings.OwnQuery;
import dev.drydock.problem.DrydockException;
import dev.drydock.query.QueryFailure;
import dev.drydock.server.QueryAs;
import dev.drydock.verify.Item.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The team's own questions; they run read only, as every other. */
public final class QueryItems {
  private static final String CODE = "query";
  private static final String DENIED = "42501";

  /** As much of an unexpected answer as is shown. */
  private static final int SHOWN = 5;

  private final Questions questions;

  public QueryItems(Questions questions) {
    this.questions = questions;
  }

  /**
   * An item a query.
   *
   * @throws DrydockException CONNECTION or CANCELLED; a query that fails or is refused is an item
   */
  public List<Item> items(List<OwnQuery> queries) throws DrydockException {
    List<Item> items = new ArrayList<>();
    for (OwnQuery query : queries) {
      items.add(item(query));
    }
    return items;
  }

  private Item item(OwnQuery query) throws DrydockException {
    List<List<String>> rows;
    try {
      rows =
          questions.ask(query.sql(), Map.of(), QueryAs.profile(), questions.limits(), SHOWN + 1L);
    } catch (DrydockException e) {
      switch (e.kind()) {
        case CONNECTION, CANCELLED, INTERNAL -> throw e;
        case FAILED, INPUT, REFUSED -> {
          return new Item(
              CODE,
              query.name(),
              Verdict.FAIL,
              "It could not be asked: " + e.problem().message(),
              List.of(query.sql()),
              remedy(e));
        }
      }
      throw e;
    }
    boolean right =
        switch (query.expected()) {
          case Expected.NoRow none -> rows.isEmpty();
          case Expected.Rows some -> !rows.isEmpty();
          case Expected.Value value -> rows.equals(List.of(List.of(value.text())));
        };
    return right
        ? Item.pass(CODE, query.name(), "The answer is as expected: " + words(query.expected()))
        : new Item(
            CODE,
            query.name(),
            Verdict.FAIL,
            "Expected " + words(query.expected()),
            evidence(query, rows),
            query.remedy().orElse("See why with drydock query."));
  }

  /** A question that is right and not allowed wants no other text. */
  private static String remedy(DrydockException e) {
    boolean denied = e instanceof QueryFailure failure && failure.error().sqlState().equals(DENIED);
    return denied
        ? "Grant this login what the query reads, or verify as one that may read it."
        : e.problem().remedy();
  }

  private static String words(Expected expected) {
    return switch (expected) {
      case Expected.NoRow none -> "no row.";
      case Expected.Rows some -> "one row or more.";
      case Expected.Value value -> "the one value " + value.text() + ".";
    };
  }

  private static List<String> evidence(OwnQuery query, List<List<String>> rows) {
    List<String> evidence = new ArrayList<>(List.of(query.sql()));
    rows.stream().limit(SHOWN).forEach(row -> evidence.add(String.join(" | ", row)));
    if (rows.isEmpty()) {
      evidence.add("no row");
    } else if (rows.size() > SHOWN) {
      evidence.add("… and more");
    }
    return evidence;
  }
}
