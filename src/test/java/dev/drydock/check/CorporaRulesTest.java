package dev.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.check.data.DataRules;
import dev.drydock.check.design.DesignRules;
import dev.drydock.check.locks.LockRules;
import dev.drydock.check.security.SecurityRules;
import dev.drydock.check.triggers.TriggerRules;
import dev.drydock.problem.Severity;
import dev.drydock.testing.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What applies cleanly holds no error. */
class CorporaRulesTest {
  private static final List<Rule> RULES =
      Rules.of(
              LockRules.all(),
              DataRules.all(),
              TriggerRules.all(),
              SecurityRules.all(),
              DesignRules.all())
          .all();

  @Test
  void idsAreUniqueAndExplained() {
    assertThat(RULES).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
    assertThat(RULES)
        .extracting(Rule::info)
        .allSatisfy(
            info -> {
              assertThat(info.id()).matches("[a-z]+(-[a-z]+)*");
              assertThat(info.title()).isNotBlank();
              assertThat(info.why()).endsWith(".");
              assertThat(info.safeForm()).isNotBlank();
            });
  }

  @Test
  void noErrorInWhatAppliesCleanly() throws IOException {
    int findings = 0;
    for (JsonNode folder : Corpora.truth()) {
      List<String> texts = new ArrayList<>();
      Path root = Corpora.root().resolve(folder.path("folder").asText());
      for (Path file : Corpora.sqlFiles()) {
        boolean backwards = file.toString().matches(".*(down|revert|undo|verify).*");
        if (file.startsWith(root) && !backwards) {
          texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
      List<Finding> found =
          Checking.of(RULES.toArray(Rule[]::new))
              .tool(folder.path("tool").asText())
              .findings(texts.toArray(String[]::new));
      findings += found.size();
      assertThat(found)
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .as(folder.path("folder").asText())
          .isEmpty();
    }
    assertThat(findings).isPositive();
  }
}
