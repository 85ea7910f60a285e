package dev.drydock.ui.diagnose;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What people come with who have no error to paste. */
enum QuestionCard {
  MISSING(
      "A table or column is missing",
      "Type its name: why it is not there.",
      MaterialDesignT.TABLE_OFF,
      List.of()),
  FAILED(
      "A migration failed",
      "The last run that failed, explained.",
      MaterialDesignA.ALERT_CIRCLE_OUTLINE,
      List.of()),
  VERSIONS(
      "The app says one version,\nthe database another",
      "What is applied here, and what waits.",
      MaterialDesignS.SCALE_UNBALANCED,
      List.of()),
  BLOCKED(
      "Something is blocked",
      "Who waits for whom.",
      MaterialDesignL.LOCK_OUTLINE,
      List.of("blocking-tree", "long-transactions")),
  SLOW(
      "It is slow",
      "What runs now, and for how long.",
      MaterialDesignC.CLOCK_OUTLINE,
      List.of("long-queries", "slow-queries", "missing-index-hint")),
  DENIED(
      "Permission denied",
      "Who may read or change a table.",
      MaterialDesignK.KEY_OUTLINE,
      List.of("who-can-access", "grants-of-role")),
  HIDDEN(
      "Row security hides rows",
      "Why a role sees no rows.",
      MaterialDesignE.EYE_OFF_OUTLINE,
      List.of("why-no-rows", "rls-policies")),
  ARRIVED(
      "Has everything arrived?",
      "The checklist after migrating.",
      MaterialDesignC.CLIPBOARD_CHECK_OUTLINE,
      List.of());

  private final String title;
  private final String about;
  private final Ikon icon;
  private final List<String> diagnostics;

  QuestionCard(String title, String about, Ikon icon, List<String> diagnostics) {
    this.title = title;
    this.about = about;
    this.icon = icon;
    this.diagnostics = diagnostics;
  }

  String title() {
    return title;
  }

  String about() {
    return about;
  }

  Ikon icon() {
    return icon;
  }

  /** The library's question that answers it; empty where something else does. */
  Optional<String> diagnostic() {
    return diagnostics.stream().findFirst();
  }

  /** Questions of the library that may be asked next. */
  List<String> further() {
    return diagnostics.stream().skip(1).toList();
  }
}
