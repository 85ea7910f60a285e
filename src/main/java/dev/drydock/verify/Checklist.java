package dev.drydock.verify;

import dev.drydock.server.ServerFacts;
import java.time.Instant;
import java.util.List;

/**
 * All items, in the order they are read.
 *
 * @param folder the migrations' folder, for people
 */
public record Checklist(ServerFacts server, String folder, Instant at, List<Item> items) {

  public Checklist {
    items = List.copyOf(items);
  }

  /** Whether anything failed. */
  public boolean failed() {
    return count(Item.Verdict.FAIL) > 0;
  }

  public int count(Item.Verdict verdict) {
    return Math.toIntExact(items.stream().filter(item -> item.verdict() == verdict).count());
  }

  /** How many came to what, for people; nothing is said of what none came to. */
  public String counts() {
    StringBuilder text = new StringBuilder();
    add(text, count(Item.Verdict.FAIL), "failed");
    add(text, count(Item.Verdict.WARN), count(Item.Verdict.WARN) == 1 ? "warning" : "warnings");
    add(text, count(Item.Verdict.PASS), "passed");
    add(text, count(Item.Verdict.SKIPPED), "not checked");
    return text.toString();
  }

  private static void add(StringBuilder text, int count, String word) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(word);
    }
  }
}
