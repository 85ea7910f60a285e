package dev.drydock.cli;

import dev.drydock.command.json.Json;
import dev.drydock.verify.Checklist;
import dev.drydock.verify.ChecklistMarkdown;
import dev.drydock.verify.Item;

/** A checklist as text for people and as {@code drydock/verify/1}. */
final class VerifyOutput {
  /** More evidence is in the JSON and in Markdown. */
  private static final int EVIDENCE = 20;

  private VerifyOutput() {}

  static void text(Checklist checklist, Terminal terminal, boolean colour) {
    for (Item item : checklist.items()) {
      String word = "%-11s".formatted(ChecklistMarkdown.word(item.verdict()));
      terminal
          .out()
          .println(
              colour(item.verdict()).paint(word, colour)
                  + "  "
                  + OneLine.of(item.title() + ": " + item.summary()));
      if (item.verdict() == Item.Verdict.PASS) {
        continue;
      }
      item.evidence().stream().limit(EVIDENCE).forEach(line -> indented(terminal, line));
      if (item.evidence().size() > EVIDENCE) {
        indented(terminal, "… and " + (item.evidence().size() - EVIDENCE) + " more");
      }
      if (!item.remedy().isEmpty()) {
        indented(terminal, "→ " + item.remedy());
      }
    }
    terminal.out().println(checklist.counts() + ".");
  }

  private static void indented(Terminal terminal, String line) {
    terminal.out().println("             " + OneLine.of(line));
  }

  private static Colour colour(Item.Verdict verdict) {
    return switch (verdict) {
      case PASS -> Colour.GOOD;
      case WARN -> Colour.WARN;
      case FAIL -> Colour.BAD;
      case SKIPPED -> Colour.FAINT;
    };
  }

  static String json(Checklist checklist) {
    return Json.document(
        "verify",
        json -> {
          json.field("database", checklist.server().database());
          json.field("host", checklist.server().host());
          json.field("serverVersion", checklist.server().version());
          json.field("role", checklist.server().role());
          json.field("at", checklist.at());
          json.field("failed", checklist.failed());
          json.object(
              "counts",
              () -> {
                for (Item.Verdict verdict : Item.Verdict.values()) {
                  json.field(Json.word(verdict), checklist.count(verdict));
                }
              });
          json.array(
              "items",
              checklist.items(),
              item -> {
                json.field("code", item.code());
                json.field("title", item.title());
                json.field("verdict", item.verdict());
                json.field("summary", item.summary());
                json.texts("evidence", item.evidence());
                json.field("remedy", item.remedy());
              });
        });
  }
}
