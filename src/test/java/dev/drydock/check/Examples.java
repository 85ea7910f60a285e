package dev.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks one rule among many what it finds. */
public final class Examples {
  private final Checking checking;

  public Examples(List<Rule> rules) {
    this.checking = Checking.of(rules.toArray(Rule[]::new));
  }

  private Examples(Checking checking) {
    this.checking = checking;
  }

  /** The same in a folder of that tool. */
  public Examples tool(String tool) {
    return new Examples(checking.tool(tool));
  }

  /** What the rule finds in the last of these files, as lines of {@link Checking#lines}. */
  public List<String> of(String rule, String... files) {
    String last = "%03d.sql:".formatted(files.length);
    return checking.lines(files).stream()
        .filter(line -> line.startsWith(last) && line.split(" ")[2].equals(rule))
        .toList();
  }

  /** The rule underlines exactly these pieces of the last file. */
  public void finds(String rule, List<String> pieces, String... files) {
    assertThat(of(rule, files))
        .as(Arrays.toString(files))
        .extracting(line -> line.split(" ", 4)[3])
        .containsExactlyElementsOf(pieces);
  }

  /** The rule finds something in each of these, as second file after the first. */
  public void findsEach(String rule, String first, List<String> second) {
    for (String file : second) {
      assertThat(of(rule, first, file)).as(file).isNotEmpty();
    }
  }

  /** The rule keeps silent on each of these, as second file after the first. */
  public void isSilent(String rule, String first, List<String> second) {
    for (String file : second) {
      assertThat(of(rule, first, file)).as(file).isEmpty();
    }
  }

  /** The findings of the rule in the last file. */
  public List<Finding> findings(String rule, String... files) {
    String last = "%03d.sql".formatted(files.length);
    List<Finding> found = new ArrayList<>();
    for (Finding finding : checking.findings(files)) {
      if (finding.rule().equals(rule) && finding.file().orElseThrow().equals(last)) {
        found.add(finding);
      }
    }
    return found;
  }
}
