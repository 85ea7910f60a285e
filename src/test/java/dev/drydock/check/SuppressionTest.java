package dev.drydock.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.migration.CheckSettings;
import dev.drydock.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  /** Finds every statement, so that only suppressing is tested. */
  private static Rule every(String id) {
    return new Rule() {
      @Override
      public RuleInfo info() {
        return new RuleInfo(id, "", "because", "otherwise");
      }

      @Override
      public void check(CheckedFile file, Findings findings) {
        for (CheckedStatement statement : file.statements()) {
          findings.warning(statement.start(), statement.end(), "Here.");
        }
      }
    };
  }

  private static final Checking CHECKING = Checking.of(every("a-rule"), every("destructive-drop"));

  @Test
  void aCommentIsAboutTheStatementItStandsAt() {
    String text =
        """
        SELECT 1;
        -- drydock:ignore a-rule it is agreed
        SELECT 2;
        SELECT 3; -- drydock:ignore a-rule behind
        SELECT
          -- drydock:ignore a-rule within
          4;
        SELECT 5;
        """;
    assertEquals(
        List.of("1 counts", "3 it is agreed", "4 behind", "5 within", "8 counts"),
        of("a-rule", text));
    assertEquals(
        List.of("1 counts", "3 counts", "4 counts", "5 counts", "8 counts"),
        of("destructive-drop", text));
  }

  @Test
  void aWholeFileCanBePassedOver() {
    assertEquals(
        List.of("2 old", "3 old"),
        of("a-rule", "-- drydock:ignore-file a-rule old\nSELECT 1;\nSELECT 2;\n"));
  }

  @Test
  void otherCheckersCommentsAreUnderstood() {
    String text =
        """
        -- squawk-ignore ban-drop-column, renaming-table
        SELECT 1;
        -- eugene: ignore E6
        SELECT 2;
        -- squawk-ignore
        SELECT 3;
        """;
    assertEquals(
        List.of("2 ignored for squawk", "4 counts", "6 ignored for squawk"),
        of("destructive-drop", text));
  }

  @Test
  void whatSuppressesNothingIsTold() {
    String text = "-- drydock:ignore no-rule x\nSELECT 1;\n-- drydock:ignore a-rule x\n";
    assertEquals(
        List.of(
            "001.sql:1 info unused-suppression -- drydock:ignore no-rule x",
            "001.sql:3 info unused-suppression -- drydock:ignore a-rule x"),
        CHECKING.lines(text).stream().filter(line -> line.contains("unused")).toList());
    Finding unused = CHECKING.findings(text).getLast();
    assertTrue(!Checking.fixed(text, unused.fixes().getFirst()).contains("a-rule"));
  }

  @Test
  void settingsPassOverAndJudgeOtherwise() {
    CheckSettings settings =
        new CheckSettings(
            List.of(new CheckSettings.Ignored("a-rule", Optional.of("001*"), "first")),
            Map.of("a-rule", Optional.of(Severity.ERROR), "destructive-drop", Optional.empty()));
    List<Finding> findings = CHECKING.settings(settings).findings("SELECT 1;", "SELECT 2;");
    assertEquals(
        List.of("a-rule ERROR Optional[first]", "a-rule ERROR Optional.empty"),
        findings.stream().map(f -> f.rule() + " " + f.severity() + " " + f.suppressed()).toList());
  }

  private static List<String> of(String rule, String text) {
    return CHECKING.findings(text).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(f -> f.span().orElseThrow().line() + " " + f.suppressed().orElse("counts"))
        .collect(Collectors.toList());
  }
}
