package dev.drydock.ui.diagnose;

import dev.drydock.command.CompareReport;
import dev.drydock.compare.Difference;
import dev.drydock.compare.Noise;
import dev.drydock.migration.CompareSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;

/**
 * A comparison made ready to be shown. Of thousands of differences that takes too long for the
 * JavaFX thread, so it is done before they get there.
 *
 * @param wanted what it was made of
 * @param report what is left once noise is passed over
 * @param counts how many of each sort there are, before the chips and the filter
 * @param usual those a fix is written of unless somebody says else
 * @param visible those the chips and the filter leave
 * @param tree the same as lines
 */
record Arranged(
    Wanted wanted,
    CompareReport report,
    Map<DifferenceSign, Integer> counts,
    List<Difference> usual,
    List<Difference> visible,
    TreeItem<CompareLine> tree) {

  /**
   * What is to be shown.
   *
   * @param found with nothing passed over
   * @param signs empty for all
   * @param filter part of a name or file, in any case
   */
  record Wanted(
      CompareReport found,
      Set<Noise> noise,
      CompareSettings settings,
      Set<DifferenceSign> signs,
      String filter) {

    /** Whether the same is passed over of the same comparison. */
    private boolean siftsAs(Wanted other) {
      return found == other.found && noise.equals(other.noise) && settings.equals(other.settings);
    }
  }

  /**
   * Makes it; on any thread.
   *
   * @param before what is shown now: where only the chips or the filter differ, it stays sifted
   */
  static Arranged of(Wanted wanted, Optional<Arranged> before) {
    return before
        .filter(shown -> shown.wanted.siftsAs(wanted))
        .map(shown -> lines(wanted, shown.report, shown.counts, shown.usual))
        .orElseGet(() -> sifted(wanted));
  }

  private static Arranged sifted(Wanted wanted) {
    CompareReport report = wanted.found.passing(wanted.noise, wanted.settings);
    Map<DifferenceSign, Integer> counts = new EnumMap<>(DifferenceSign.class);
    List<Difference> differences = report.comparison().differences();
    differences.forEach(one -> counts.merge(DifferenceSign.of(report, one), 1, Integer::sum));
    List<Difference> usual =
        differences.stream().filter(one -> DifferenceSign.isUsual(report, one)).toList();
    return lines(wanted, report, counts, usual);
  }

  private static Arranged lines(
      Wanted wanted,
      CompareReport report,
      Map<DifferenceSign, Integer> counts,
      List<Difference> usual) {
    CompareLines lines = new CompareLines(report, wanted.signs, wanted.filter);
    return new Arranged(wanted, report, counts, usual, lines.visible(), lines.tree());
  }
}
